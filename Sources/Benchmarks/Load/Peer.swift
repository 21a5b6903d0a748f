import Foundation
import Sockets

/// A server in a process of its own, ended with this value's ``stop()``.
final class Peer {
  private let process: Process
  /// Where it listens.
  let addresses: [SocketAddress]

  private init(_ process: Process, _ addresses: [SocketAddress]) {
    self.process = process
    self.addresses = addresses
  }

  /// The number of its process.
  var identifier: Int32 { process.processIdentifier }

  /// Ends it.
  func stop() {
    process.terminate()
    process.waitUntilExit()
  }

  /// Starts the daemon on a Unix socket and on a free port of the loopback.
  ///
  /// - Parameters:
  ///   - arguments: Where program and data are.
  ///   - folder: Where its socket goes.
  /// - Returns: The daemon, and how many nanoseconds it took until it listened.
  /// - Throws: Where it does not start.
  static func daemon(
    _ arguments: BenchArguments, in folder: String
  ) throws -> (peer: Peer, ready: UInt64) {
    let start = Stopwatch.now
    let output = Pipe()
    let process = try launch(
      arguments.daemon ?? Program.beside("skranked"),
      [
        "--knowledge-base", arguments.knowledgeBase, "--intents", arguments.intents,
        "--unix", folder + "/skranke.sock", "--tcp", "127.0.0.1:0",
      ], output: output)
    var text = ""
    while text.filter({ $0 == "\n" }).count < 2 {
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { throw Program.Problem.notReady("skranked") }
      text += String(decoding: data, as: UTF8.self)
    }
    let ready = Stopwatch.now - start
    let addresses = try text.split(separator: "\n").compactMap { line in
      try line.split(separator: " ").last.map { word in
        word.hasPrefix("/")
          ? try SocketAddress(unixPath: String(word))
          : try SocketAddress(hostAndPort: String(word))
      }
    }
    return (Peer(process, addresses), ready)
  }

  /// Starts `redis-server` on a Unix socket, without a port and without saving anything.
  static func redis(in folder: String) throws -> Peer {
    let path = folder + "/redis.sock"
    let process = try launch(
      "/usr/bin/env",
      ["redis-server", "--port", "0", "--unixsocket", path, "--save", "", "--dir", folder],
      output: FileHandle.nullDevice)
    let address = try SocketAddress(unixPath: path)
    for _ in 0..<100 {
      if (try? ClientSocket.connect(to: address, timeout: .seconds(1))) != nil {
        return Peer(process, [address])
      }
      guard process.isRunning else { break }
      Thread.sleep(forTimeInterval: 0.05)
    }
    if process.isRunning { process.terminate() }
    throw Program.Problem.notReady("redis-server")
  }

  private static func launch(
    _ path: String, _ arguments: [String], output: Any
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }
}
