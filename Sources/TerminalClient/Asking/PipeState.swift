import JSONCoding
import WireProtocol

/// The questions of a pipe that are under way, and the answers that wait for their turn.
struct PipeState: Sendable {
  /// The number of the request that asks for nothing and ends the input.
  static let endID = 0

  /// The line that was sent for each question without an answer, by its number.
  private(set) var underWay: [Int: [UInt8]] = [:]
  private var faults: [Int: DeskError] = [:]
  private var finished: [Int: Result<JSONValue, DeskError>] = [:]
  private var asked = 0
  private var printed = 0
  private var hasEnded = false

  /// Whether the input has ended and everything was taken.
  var isDone: Bool { hasEnded && printed == asked }

  /// What must be sent over another connection, in order.
  var linesUnderWay: [[UInt8]] {
    underWay.sorted { $0.key < $1.key }.map(\.value)
      + (hasEnded ? [Self.nothing(id: Self.endID)] : [])
  }

  /// Takes the next line of the input.
  ///
  /// - Parameters:
  ///   - question: The question, or why the line is none.
  ///   - explain: Whether the answer tells how it came about.
  /// - Returns: What to send. For a line that is no question it is a request that does nothing: its
  ///   reply brings the turn round to it.
  mutating func begin(_ question: Result<String, DeskError>, explain: Bool) -> [UInt8] {
    asked += 1
    let line: [UInt8]
    switch question {
    case .success(let text): line = AskRequest(text, explain: explain).line(id: asked)
    case .failure(let fault):
      faults[asked] = fault
      line = Self.nothing(id: asked)
    }
    underWay[asked] = line
    return line
  }

  /// Notes that the input has ended.
  ///
  /// - Returns: What to send, so that a reply comes even where all are there already.
  mutating func end() -> [UInt8] {
    hasEnded = true
    return Self.nothing(id: Self.endID)
  }

  /// Notes what became of a question.
  mutating func finish(_ id: Int, _ result: Result<JSONValue, DeskError>) {
    guard underWay.removeValue(forKey: id) != nil else { return }
    finished[id] = faults.removeValue(forKey: id).map { .failure($0) } ?? result
  }

  /// Takes the answers whose turn has come, in order.
  mutating func takeReady() -> [Result<JSONValue, DeskError>] {
    var ready: [Result<JSONValue, DeskError>] = []
    while let next = finished.removeValue(forKey: printed + 1) {
      printed += 1
      ready.append(next)
    }
    return ready
  }

  private static func nothing(id: Int) -> [UInt8] {
    RPCRequest(id: JSONValue(id), method: "ping").json.encoded() + [UInt8(ascii: "\n")]
  }
}
