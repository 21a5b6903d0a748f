import Foundation
import JSONCoding
import Sockets
import Terminal
import WireProtocol

/// Carries messages of JSON-RPC, one a line, from the input to the daemon and back: what a program
/// that speaks the Model Context Protocol over standard input and output starts.
struct MessageBridge: Sendable {
  private let streams: StandardStreams
  private let connect: @Sendable () throws(DeskError) -> ClientSocket

  init(
    _ streams: StandardStreams, connect: @escaping @Sendable () throws(DeskError) -> ClientSocket
  ) {
    self.streams = streams
    self.connect = connect
  }

  /// Carries messages until the input ends and everything is answered.
  ///
  /// - Returns: The exit code.
  func run() throws -> Int32 {
    let socket = try connect()
    let hasEnded = Guarded(false)
    Thread.detachNewThread {
      forward(to: socket)
      hasEnded.withLock { $0 = true }
      socket.endSending()
    }
    while case let bytes = try receive(from: socket), !bytes.isEmpty { try streams.write(bytes) }
    guard hasEnded.current else { throw DeskError.lost }
    return ExitCode.answered
  }

  private func receive(from socket: ClientSocket) throws(DeskError) -> [UInt8] {
    do throws(SocketError) { return try socket.read() } catch { throw .lost }
  }

  private func forward(to socket: ClientSocket) {
    // A line past the daemon's limit is answered by the daemon; here it only has to be held.
    var decoder = LineDecoder(limit: 1 << 20)
    do {
      while case let bytes = try streams.read(), !bytes.isEmpty {
        try forward(decoder.consume(bytes[...]), to: socket)
      }
      decoder.end()
      try forward(decoder.consume([]), to: socket)
    } catch {
      // What was sent is answered; the end of the connection is told where it is read.
    }
  }

  private func forward(_ lines: [Result<Line, LineFault>], to socket: ClientSocket) throws {
    for line in lines {
      guard case .success(let line) = line, line.dialect == .json else {
        // Only messages are carried: any other line would be answered in words.
        try reject(line)
        continue
      }
      try socket.send(line.bytes + [UInt8(ascii: "\n")])
    }
  }

  private func reject(_ line: Result<Line, LineFault>) throws(StreamError) {
    if case .success(let line) = line, line.dialect == .empty { return }
    var bytes: [UInt8] = []
    RPCReply(id: nil, .failure(RPCError(.parseError))).append(to: &bytes)
    try streams.write(bytes + [UInt8(ascii: "\n")])
  }
}
