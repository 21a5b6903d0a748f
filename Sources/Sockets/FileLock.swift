import Glibc

/// A lock between processes, held through a file beside what it guards.
///
/// The file is removed while the lock is held, so nothing is left behind; who gets a lock on a
/// file that has been removed meanwhile tries again with the new one.
struct FileLock {
  private let path: String
  private let descriptor: Descriptor

  /// Waits for the lock, trying again every few milliseconds.
  ///
  /// - Throws: `SocketError.locked` after `patience`.
  init(besides guarded: String, patience: Duration = .seconds(2)) throws(SocketError) {
    path = guarded + ".lock"
    let deadline = Monotonic.after(patience)
    while true {
      let number = Glibc.open(path, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard number >= 0 else { throw .last("open \(path)") }
      if flock(number, LOCK_EX | LOCK_NB) == 0, Self.isSame(number, path) {
        descriptor = Descriptor(number: number)
        return
      }
      _ = Glibc.close(number)
      guard Monotonic.now < deadline else { throw .locked(path: path) }
      _ = poll(nil, 0, 5)
    }
  }

  /// Removes the file and lets the next one in.
  func release() {
    _ = unlink(path)
    descriptor.close()
  }

  private static func isSame(_ number: Int32, _ path: String) -> Bool {
    var open = stat()
    var named = stat()
    return fstat(number, &open) == 0 && lstat(path, &named) == 0
      && FileIdentity(open) == FileIdentity(named)
  }
}

/// What tells one file from another that stands at the same path later.
struct FileIdentity: Equatable {
  private let device: UInt
  private let inode: UInt

  init(_ status: stat) {
    device = UInt(status.st_dev)
    inode = UInt(status.st_ino)
  }

  /// The file at `path`, a symbolic link not followed; nil where there is none.
  init?(path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    self.init(status)
  }
}
