import Glibc

/// The memory of this process.
public enum ProcessMemory {
  private typealias Trim = @convention(c) (Int) -> Int32

  /// Gives back to the system what was used and is free again; does nothing where the C library
  /// cannot.
  ///
  /// Loading needs several times what serving does, and without this the process would keep it.
  public static func returnUnused() {
    // The headers that Swift knows lack it, so it is looked up by its name.
    guard let symbol = dlsym(nil, "malloc_trim") else { return }
    // Its type is fixed by the C library: int malloc_trim(size_t).
    _ = unsafeBitCast(symbol, to: Trim.self)(0)
  }
}
