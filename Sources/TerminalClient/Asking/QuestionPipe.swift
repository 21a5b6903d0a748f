import Dispatch
import Foundation
import JSONCoding
import Sockets
import Terminal
import WireProtocol

/// Questions from the input, one a line, many of them under way at once; the answers come out in the
/// order of the questions.
///
/// One thread reads and sends, another receives and prints. No more than ``window`` questions are
/// under way, so that what is held stays small however many come. When the daemon goes away and
/// comes back, those under way are asked again.
struct QuestionPipe: Sendable {
  // The daemon stops reading at 64 requests or 256 KiB; less keeps it busy all the same.
  private static let window = 48
  // A daemon that is started again is back within seconds.
  private static let attempts = 60

  private let options: ClientOptions
  private let streams: StandardStreams
  private let output: AnswerPrinter
  private let connect: @Sendable () throws(DeskError) -> ClientSocket
  private let socket: Guarded<ClientSocket>
  private let room = DispatchSemaphore(value: window)
  private let state = Guarded(PipeState())

  /// Connects.
  ///
  /// - Throws: Where nobody listens to begin with.
  init(
    _ options: ClientOptions, _ streams: StandardStreams, _ output: AnswerPrinter,
    connect: @escaping @Sendable () throws(DeskError) -> ClientSocket
  ) throws(DeskError) {
    self.options = options
    self.streams = streams
    self.output = output
    self.connect = connect
    socket = Guarded(try connect())
  }

  /// Answers them all.
  ///
  /// - Returns: The exit code: 0 where every line got a reply, be it an error.
  /// - Throws: `DeskError` where the daemon went away for good, `StreamError` where the output did.
  func run() throws -> Int32 {
    // The thread may be waiting for input when all is over; the process ends without it.
    Thread.detachNewThread { send() }
    defer { socket.current.disconnect() }
    while true {
      guard let line = try line() else {
        try reconnect()
        continue
      }
      try take(RPCAnswer(line))
      let ready = state.withLock { $0.takeReady() }
      for _ in ready { room.signal() }
      try streams.write(ready.flatMap(output.bytes))
      if state.withLock({ $0.isDone }) { return ExitCode.answered }
    }
  }

  /// Notes what came for a question.
  private func take(_ answer: RPCAnswer) throws(DeskError) {
    guard let id = answer.id else {
      _ = try answer.result()
      throw .unreadable
    }
    let result: Result<JSONValue, DeskError>
    do throws(DeskError) {
      result = .success(try answer.result())
    } catch .refused(RPCError.Code.rateLimited.rawValue, _) {
      // The daemon takes some questions a second from one address: the rest come later.
      Thread.sleep(forTimeInterval: 0.05)
      if let line = state.withLock({ $0.underWay[id] }) { send(line) }
      return
    } catch {
      result = .failure(error)
    }
    state.withLock { $0.finish(id, result) }
  }

  /// The next line that comes; `nil` where the connection is lost.
  private func line() throws(DeskError) -> [UInt8]? {
    do throws(SocketError) {
      let line = try socket.current.read(
        through: [UInt8(ascii: "\n")], limit: DaemonDesk.longestReply, timeout: nil)
      return Array(line.dropLast())
    } catch {
      if case .tooLong = error { throw .unreadable }
      return nil
    }
  }

  /// Looks for the daemon again, and asks what had no answer.
  private func reconnect() throws(DeskError) {
    for attempt in 1...Self.attempts {
      do throws(DeskError) {
        let found = try connect()
        socket.withLock { $0 = found }
        break
      } catch {
        guard attempt < Self.attempts else { throw error }
        Thread.sleep(forTimeInterval: 0.25)
      }
    }
    for line in state.withLock({ $0.linesUnderWay }) { send(line) }
  }

  /// Reads the input to its end and sends what it asks.
  private func send() {
    var lines = QuestionLines()
    do throws(StreamError) {
      while let questions = try lines.next(from: streams) {
        for question in questions {
          room.wait()
          send(state.withLock { $0.begin(question, explain: options.explains) })
        }
      }
    } catch {
      // Input that cannot be read has ended.
    }
    send(state.withLock { $0.end() })
  }

  /// Sends a line; a lost connection shows where it is read from, and the line is then sent again.
  private func send(_ line: [UInt8]) {
    do throws(SocketError) { try socket.current.send(line) } catch {}
  }
}
