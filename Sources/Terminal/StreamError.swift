/// Why a standard stream cannot be used.
public enum StreamError: Error, Equatable, Sendable {
  /// Whoever read the output has gone, as `head -1` does after its line.
  case closed
  /// A system call failed with this `errno`.
  case system(code: Int32)
}
