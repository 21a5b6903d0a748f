import Glibc

/// Where the Unix socket is when nobody says otherwise.
///
/// First `$XDG_RUNTIME_DIR/skranke.sock`, else `/run/skranke/skranke.sock` where that folder can
/// be used, else a folder of the user's own under the temporary directory.
public struct DefaultSocketPath: Sendable {
  private let runtimeFolder: String?
  private let systemFolder: String
  private let ownFolder: String

  /// Reads `XDG_RUNTIME_DIR` and `TMPDIR`.
  ///
  /// - Parameters:
  ///   - environment: The process's environment.
  ///   - systemFolder: Where a system service has its socket.
  public init(environment: [String: String], systemFolder: String = "/run/skranke") {
    func folder(_ name: String) -> String? {
      environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    runtimeFolder = folder("XDG_RUNTIME_DIR")
    self.systemFolder = systemFolder
    ownFolder = (folder("TMPDIR") ?? "/tmp") + "/skranke-\(getuid())"
  }

  /// Every place where a daemon may have put it, likeliest first; for a client to try.
  public var candidates: [String] {
    ([runtimeFolder, systemFolder, ownFolder].compactMap { $0 }).map { $0 + "/skranke.sock" }
  }

  /// The place for a daemon that starts; makes the folder under the temporary directory.
  ///
  /// - Returns: A path in a folder that can be written to.
  /// - Throws: `SocketError.system` when the folder under the temporary directory belongs to
  ///   somebody else or can be entered by others.
  public func prepare() throws(SocketError) -> String {
    for folder in [runtimeFolder, systemFolder].compactMap({ $0 })
    where access(folder, W_OK | X_OK) == 0 {
      return folder + "/skranke.sock"
    }
    if mkdir(ownFolder, 0o700) != 0, errno != EEXIST { throw .last("mkdir \(ownFolder)") }
    var status = stat()
    // Anybody may make this name first: only a real folder of ours, closed to others, will do.
    guard lstat(ownFolder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
      status.st_uid == getuid(), status.st_mode & 0o077 == 0
    else { throw .system(call: "use of \(ownFolder)", code: EACCES) }
    return ownFolder + "/skranke.sock"
  }
}
