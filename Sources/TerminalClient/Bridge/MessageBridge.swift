import Foundation
import JSONCoding
import Sockets
import Terminal
import WireProtocol

/// Carries messages of JSON-RPC, one a line, from the input to the daemon and back: what a program
/// that speaks the Model Context Protocol over standard input and output starts.
///
/// Such a program keeps the bridge for days. When the daemon goes away, what it was asked is answered
/// with an error, and the next message looks for it again.
struct MessageBridge: Sendable {
  private let streams: StandardStreams
  private let connect: @Sendable () throws(DeskError) -> ClientSocket
  private let state = Guarded(BridgeState())
  private let output = NSLock()

  init(
    _ streams: StandardStreams, connect: @escaping @Sendable () throws(DeskError) -> ClientSocket
  ) {
    self.streams = streams
    self.connect = connect
  }

  /// Carries messages until the input ends and everything is answered.
  ///
  /// - Returns: The exit code.
  /// - Throws: Where nobody listens to begin with, or the output has gone.
  func run() throws -> Int32 {
    var link: BridgeLink? = try open()
    // A line past the daemon's limit is answered by the daemon; here it only has to be held.
    var decoder = LineDecoder(limit: 1 << 20)
    while case let bytes = try streams.read(), !bytes.isEmpty {
      for line in decoder.consume(bytes[...]) { try carry(line, over: &link) }
    }
    decoder.end()
    for line in decoder.consume([]) { try carry(line, over: &link) }
    link?.socket.endSending()
    link?.hasEnded.wait()
    return ExitCode.answered
  }

  private func carry(
    _ line: Result<Line, LineFault>, over link: inout BridgeLink?
  ) throws(StreamError) {
    guard case .success(let line) = line, line.dialect == .json else {
      // Only messages are carried: any other line would be answered in words.
      if case .success(let line) = line, line.dialect == .empty { return }
      return try reply(to: [JSONValue(.null)], RPCError(.parseError))
    }
    let ids = BridgeState.ids(of: line.bytes)
    do throws(DeskError) {
      if !begin(ids, over: link) {
        link = try open()
        _ = begin(ids, over: link)
      }
      do throws(SocketError) {
        try link?.socket.send(line.bytes + [UInt8(ascii: "\n")])
      } catch {
        // The reader of the link answers what was asked over it.
        link?.socket.disconnect()
      }
    } catch {
      let message = error.lines.joined(separator: " ")
      try reply(to: ids, RPCError(.overloaded, message: message))
    }
  }

  /// Notes requests before they are sent.
  private func begin(_ ids: [JSONValue], over link: BridgeLink?) -> Bool {
    guard let link else { return false }
    return state.withLock { $0.begin(ids, over: link.number) }
  }

  /// Connects, and has what comes back written to the output.
  private func open() throws(DeskError) -> BridgeLink {
    let link = BridgeLink(
      socket: try connect(), number: state.withLock { $0.open() })
    Thread.detachNewThread { bring(link) }
    return link
  }

  private func bring(_ link: BridgeLink) {
    defer { link.hasEnded.signal() }
    do {
      while true {
        let line = try link.socket.read(
          through: [UInt8(ascii: "\n")], limit: DaemonDesk.longestReply)
        let ids = BridgeState.ids(of: line.dropLast())
        state.withLock { $0.finish(ids, over: link.number) }
        try write(line)
      }
    } catch {
      let ids = state.withLock { $0.close(link.number) }
      let message = DeskError.lost.lines.joined(separator: " ")
      do { try reply(to: ids, RPCError(.overloaded, message: message)) } catch {}
    }
  }

  private func reply(to ids: [JSONValue], _ error: RPCError) throws(StreamError) {
    var bytes: [UInt8] = []
    for id in ids {
      RPCReply(id: id, .failure(error)).append(to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    if !bytes.isEmpty { try write(bytes) }
  }

  /// Writes whole lines; two threads do.
  private func write(_ bytes: [UInt8]) throws(StreamError) {
    output.lock()
    defer { output.unlock() }
    try streams.write(bytes)
  }
}

/// One connection of a bridge.
struct BridgeLink: Sendable {
  /// The connection.
  let socket: ClientSocket
  /// Its number among those of the bridge.
  let number: Int
  /// Signalled when nothing more comes from it.
  let hasEnded = DispatchSemaphore(value: 0)
}
