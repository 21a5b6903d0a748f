import JSONCoding
import WireProtocol

/// An answer as lines for people: the text, then a line for each source.
struct AnswerText: Sendable {
  private let answer: JSONValue

  init(_ answer: JSONValue) { self.answer = answer }

  /// The reply without its sources.
  var text: [String] {
    (answer["text"]?.string ?? "").split(separator: "\n").map { VisibleText.trimmed(String($0)) }
      .filter { !$0.isEmpty }
  }

  /// A line for each source.
  var sources: [String] {
    (answer["sources"]?.array ?? []).map { ReplyBlock.sourcePrefix + SourceText($0).text }
  }

  /// Questions that could follow.
  var suggestions: [String] {
    (answer["suggestions"]?.array ?? []).compactMap(\.string).map(VisibleText.trimmed)
  }

  /// How the answer came about, where it tells.
  var explanation: [String] {
    answer["explanation"].map { ["Hvorfor:"] + OutlineText.lines($0, indentation: 2) } ?? []
  }

  /// Everything that a person who asked one question reads.
  var lines: [String] { text + sources + explanation }
}
