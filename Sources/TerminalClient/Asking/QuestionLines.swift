import Terminal
import WireProtocol

/// The input cut into questions, one a line; empty lines are none.
struct QuestionLines: Sendable {
  /// How many characters a question may have (the protocol page, “Limits”).
  static let longestQuestion = 2_000

  private var decoder = LineDecoder()
  private var hasEnded = false

  /// Waits for input.
  ///
  /// - Returns: What has come, a question or why the line is none; `nil` at the end.
  mutating func next(
    from streams: StandardStreams
  ) throws(StreamError) -> [Result<String, DeskError>]? {
    if hasEnded { return nil }
    let bytes = try streams.read()
    guard bytes.isEmpty else { return questions(decoder.consume(bytes[...])) }
    hasEnded = true
    decoder.end()
    return questions(decoder.consume([]))
  }

  private func questions(
    _ lines: [Result<Line, LineFault>]
  ) -> [Result<String, DeskError>] {
    lines.compactMap { line in
      switch line {
      case .success(let line):
        let text = line.text
        if text.isEmpty { return nil }
        return text.unicodeScalars.count <= Self.longestQuestion
          ? .success(text) : .failure(Self.tooLong)
      case .failure(let fault):
        return .failure(fault.reason == .invalidUTF8 ? Self.notUTF8 : Self.tooLong)
      }
    }
  }

  private static let tooLong = DeskError.refused(
    code: RPCError.Code.tooLong.rawValue,
    message: "Spørgsmålet er for langt. Skriv højst \(longestQuestion) tegn.")
  private static let notUTF8 = DeskError.refused(
    code: RPCError.Code.parseError.rawValue, message: "Linjen er ikke UTF-8.")
}
