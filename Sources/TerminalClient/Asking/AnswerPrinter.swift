import JSONCoding
import Terminal
import WireProtocol

/// Prints the answers to many questions: a line of JSON each, or a block of lines ended by an empty
/// one.
struct AnswerPrinter: Sendable {
  private let streams: StandardStreams
  private let isJSON: Bool

  init(_ streams: StandardStreams, isJSON: Bool) {
    self.streams = streams
    self.isJSON = isJSON
  }

  /// What stands for what became of one question.
  func bytes(_ result: Result<JSONValue, DeskError>) -> [UInt8] {
    switch (result, isJSON) {
    case (.success(let answer), true): answer.encoded() + [UInt8(ascii: "\n")]
    case (.success(let answer), false): ReplyBlock.encode(AnswerText(answer).lines) ?? []
    case (.failure(let error), true): Self.json(error).encoded() + [UInt8(ascii: "\n")]
    case (.failure(let error), false):
      ReplyBlock.encode(error: error.lines.joined(separator: " "))
    }
  }

  /// Prints what became of one question.
  func print(_ result: Result<JSONValue, DeskError>) throws(StreamError) {
    try streams.write(bytes(result))
  }

  private static func json(_ error: DeskError) -> JSONValue {
    let code =
      if case .refused(let code, _) = error { code } else { RPCError.Code.internalError.rawValue }
    return [
      "error": [
        "code": JSONValue(code), "message": JSONValue(error.lines.joined(separator: " ")),
      ]
    ]
  }
}
