import Glibc

/// The file of a listening Unix socket: made without treading on a living daemon, removed only
/// while it is still the one that was made.
struct UnixSocketFile: Sendable {
  /// Where it stands.
  let path: String
  private let identity: FileIdentity

  /// Binds a socket; looking for a living daemon and binding are one step under a lock.
  static func bind(
    path: String, options: ListenerOptions
  ) throws(SocketError) -> (Descriptor, UnixSocketFile) {
    let group = try options.unixGroup.map { name throws(SocketError) in try groupID(name) }
    let address = try NativeAddress(unixPath: Array(path.utf8))
    makeFolder(of: path, mode: options.folderMode)
    let lock = try FileLock(besides: path)
    defer { lock.release() }
    try clear(path, address)
    let descriptor = try Descriptor.stream(family: AF_UNIX)
    do throws(SocketError) {
      // Linux gives the file the mode of the descriptor: nobody else gets in before `chmod`.
      _ = fchmod(descriptor.number, 0o600)
      guard address.lend({ Glibc.bind(descriptor.number, $0, $1) }) == 0 else {
        throw .last("bind \(path)")
      }
      guard let identity = FileIdentity(path: path) else { throw .last("lstat \(path)") }
      let file = UnixSocketFile(path: path, identity: identity)
      do throws(SocketError) {
        if let group, chown(path, uid_t.max, group) != 0 { throw .last("chown \(path)") }
        guard chmod(path, mode_t(options.unixMode)) == 0 else { throw .last("chmod \(path)") }
        guard listen(descriptor.number, options.backlog) == 0 else { throw .last("listen") }
      } catch {
        file.removeUnlocked()
        throw error
      }
      return (descriptor, file)
    } catch {
      descriptor.close()
      throw error
    }
  }

  /// Removes the file, unless another has been put in its place.
  func remove() {
    // Without the lock a successor that binds at this moment could lose its file; without the
    // folder's permission to make one there is nothing to remove either.
    guard let lock = try? FileLock(besides: path) else { return }
    removeUnlocked()
    lock.release()
  }

  private func removeUnlocked() {
    if FileIdentity(path: path) == identity { _ = unlink(path) }
  }

  /// Makes room at the path: only a socket where nobody answers is removed.
  private static func clear(_ path: String, _ address: NativeAddress) throws(SocketError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFSOCK else { throw .notASocket(path: path) }
    let probe = try Descriptor.stream(family: AF_UNIX)
    defer { probe.close() }
    let answer = address.lend { connect(probe.number, $0, $1) }
    let code = errno
    switch (answer, code) {
    case (0, _), (_, EAGAIN), (_, EPROTOTYPE):
      // EAGAIN: its queue is full, so it lives. EPROTOTYPE: somebody's socket of another kind.
      throw .alreadyListening(.unix(path: path))
    case (_, ECONNREFUSED):
      guard unlink(path) == 0 || errno == ENOENT else { throw .last("unlink \(path)") }
    case (_, ENOENT): break
    default: throw .system(call: "connect \(path)", code: code)
    }
  }

  /// Makes the folder where there is none; what is wrong with it is seen when the lock is made.
  private static func makeFolder(of path: String, mode: UInt32) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    let folder = String(path[..<slash])
    if mkdir(folder, mode_t(mode)) == 0 { _ = chmod(folder, mode_t(mode)) }
  }

  private static func groupID(_ name: String) throws(SocketError) -> gid_t {
    if let number = gid_t(name) { return number }
    var entry = group()
    var found: UnsafeMutablePointer<group>?
    var space = [CChar](repeating: 0, count: 64 << 10)
    guard getgrnam_r(name, &entry, &space, space.count, &found) == 0, found != nil else {
      throw .unknownGroup(name)
    }
    return entry.gr_gid
  }
}
