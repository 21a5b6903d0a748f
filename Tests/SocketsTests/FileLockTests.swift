import Foundation
import TestSupport
import Testing

@testable import Sockets

@Suite struct `A lock file` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `lets one in at a time and is gone afterwards`() throws {
    let guarded = folder.file("s")
    let first = try FileLock(besides: guarded)
    #expect(throws: SocketError.locked(path: guarded + ".lock")) {
      _ = try FileLock(besides: guarded, patience: .zero)
    }
    first.release()
    let second = try FileLock(besides: guarded, patience: .zero)
    second.release()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func `counts only while its name is its own`() throws {
    let guarded = folder.file("s")
    let first = try FileLock(besides: guarded)
    // Somebody tidies up: the next one locks a new file of the same name.
    try FileManager.default.removeItem(atPath: guarded + ".lock")
    let second = try FileLock(besides: guarded, patience: .zero)
    #expect(throws: SocketError.self) { _ = try FileLock(besides: guarded, patience: .zero) }
    second.release()
    first.release()
  }
}
