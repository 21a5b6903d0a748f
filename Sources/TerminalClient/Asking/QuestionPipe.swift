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
/// under way, so that what is held stays small however many come.
struct QuestionPipe: Sendable {
  // The daemon stops reading at 64 requests or 256 KiB; less keeps it busy all the same.
  private static let window = 48

  private let options: ClientOptions
  private let streams: StandardStreams
  private let output: AnswerPrinter
  private let socket: ClientSocket
  private let room = DispatchSemaphore(value: window)
  private let state = Guarded(PipeState())

  init(
    _ options: ClientOptions, _ streams: StandardStreams, _ output: AnswerPrinter,
    socket: ClientSocket
  ) {
    self.options = options
    self.streams = streams
    self.output = output
    self.socket = socket
  }

  /// Answers them all.
  ///
  /// - Returns: The exit code: 0 where every line got a reply, be it an error.
  /// - Throws: `DeskError.lost` where the daemon went away, `StreamError` where the output did.
  func run() throws -> Int32 {
    // The thread may be waiting for input when all is over; the process ends without it.
    Thread.detachNewThread { send() }
    defer { socket.disconnect() }
    while true {
      let answer = RPCAnswer(try line())
      guard let id = answer.id else {
        _ = try answer.result()
        throw DeskError.unreadable
      }
      guard try handle(answer, id) else { continue }
      let ready = state.withLock { $0.takeReady() }
      for _ in ready { room.signal() }
      try streams.write(ready.flatMap(output.bytes))
      if state.withLock({ $0.isDone }) { return ExitCode.answered }
    }
  }

  /// Notes what came for a question.
  ///
  /// - Returns: Whether something may be printed; not where the question was put off.
  private func handle(_ answer: RPCAnswer, _ id: Int) throws(DeskError) -> Bool {
    let result: Result<JSONValue, DeskError>
    do throws(DeskError) {
      result = .success(try answer.result())
    } catch .refused(RPCError.Code.rateLimited.rawValue, _) {
      // The daemon takes some questions a second from one address: the rest come later.
      Thread.sleep(forTimeInterval: 0.05)
      guard let line = state.withLock({ $0.underWay[id] }) else { return false }
      try send(line)
      return false
    } catch {
      result = .failure(error)
    }
    state.withLock { $0.finish(id, result) }
    return true
  }

  private func line() throws(DeskError) -> [UInt8] {
    do throws(SocketError) {
      let line = try socket.read(
        through: [UInt8(ascii: "\n")], limit: DaemonDesk.longestReply, timeout: nil)
      return Array(line.dropLast())
    } catch .tooLong {
      throw .unreadable
    } catch {
      throw .lost
    }
  }

  /// Reads the input to its end and sends what it asks.
  private func send() {
    var lines = QuestionLines()
    do {
      while let questions = try lines.next(from: streams) {
        for question in questions {
          room.wait()
          try send(
            state.withLock { state in
              state.begin(question, explain: options.explains)
            })
        }
      }
    } catch {
      // Input that cannot be read has ended; a lost connection shows where it is read from.
    }
    do { try send(state.withLock { $0.end() }) } catch { socket.disconnect() }
  }

  private func send(_ line: [UInt8]) throws(DeskError) {
    do throws(SocketError) { try socket.send(line) } catch { throw .lost }
  }
}
