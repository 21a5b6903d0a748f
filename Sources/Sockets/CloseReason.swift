/// Why a connection ended.
public enum CloseReason: Hashable, Sendable {
  /// We closed it, and what we had to say is with the kernel.
  case closed
  /// We cut it off.
  case aborted
  /// The peer vanished, or the network failed, with this `errno`.
  case failed(code: Int32)
  /// More output waited for the peer than ``ConnectionLimits/unsentBytes``.
  case tooMuchUnsent
  /// Output waited and the peer read nothing for ``ConnectionLimits/noProgress``.
  case noProgress
}
