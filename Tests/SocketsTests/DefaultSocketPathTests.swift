import Foundation
import Glibc
import Sockets
import TestSupport
import Testing

@Suite struct `The default path` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `is in the user's runtime folder, where there is one`() throws {
    let path = DefaultSocketPath(environment: ["XDG_RUNTIME_DIR": folder.path])
    #expect(try path.prepare() == folder.file("skranke.sock"))
  }

  @Test func `is in the system's folder, where that can be written to`() throws {
    let environment = ["TMPDIR": folder.path, "XDG_RUNTIME_DIR": folder.file("none")]
    let path = DefaultSocketPath(environment: environment, systemFolder: folder.path)
    #expect(try path.prepare() == folder.file("skranke.sock"))
  }

  @Test func `is else in a folder that only the user enters`() throws {
    let path = DefaultSocketPath(
      environment: ["TMPDIR": folder.path], systemFolder: folder.file("none"))
    let own = folder.file("skranke-\(getuid())")
    #expect(try path.prepare() == own + "/skranke.sock")
    let mode = try FileManager.default.attributesOfItem(atPath: own)[.posixPermissions] as? Int
    #expect(mode == 0o700)
    #expect(try path.prepare() == own + "/skranke.sock", "a second start finds it")
  }

  @Test func `is refused in a folder that others can enter`() throws {
    let own = folder.file("skranke-\(getuid())")
    try #require(mkdir(own, 0o755) == 0)
    let path = DefaultSocketPath(
      environment: ["TMPDIR": folder.path], systemFolder: folder.file("none"))
    #expect(throws: SocketError.self) { try path.prepare() }
  }

  @Test func `is looked for by clients in every place it can be`() {
    let path = DefaultSocketPath(
      environment: ["TMPDIR": "/t", "XDG_RUNTIME_DIR": "/x"], systemFolder: "/run/skranke")
    #expect(
      path.candidates == [
        "/x/skranke.sock", "/run/skranke/skranke.sock", "/t/skranke-\(getuid())/skranke.sock",
      ])
  }
}
