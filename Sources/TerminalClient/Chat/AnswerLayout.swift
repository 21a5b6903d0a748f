import JSONCoding
import WireProtocol

/// An answer as a chat shows it: the text, the sources set apart, the suggestions with numbers.
struct AnswerLayout: Sendable {
  /// How wide the window is.
  let columns: Int
  /// Whether there are colours.
  let style: ChatStyle

  /// The lines of an answer.
  func lines(_ answer: JSONValue) -> [String] {
    let answer = AnswerText(answer)
    return answer.text.flatMap { wrap($0) } + answer.sources.flatMap(source)
      + answer.explanation.flatMap { wrap($0).map(style.quiet) } + suggestions(answer.suggestions)
  }

  /// The lines of a reply in the text dialect.
  func lines(_ lines: [String]) -> [String] {
    lines.flatMap { $0.hasPrefix(ReplyBlock.sourcePrefix) ? source($0) : wrap($0) }
  }

  /// The lines of what went wrong.
  func lines(_ error: DeskError) -> [String] {
    error.lines.flatMap { wrap($0) }.map(style.warning)
  }

  private func source(_ line: String) -> [String] {
    let text = String(line.dropFirst(ReplyBlock.sourcePrefix.count))
    return wrap(text, first: ReplyBlock.sourcePrefix).map(style.quiet)
  }

  private func suggestions(_ questions: [String]) -> [String] {
    questions.enumerated().flatMap { index, question in
      wrap(question, first: "  \(index + 1)  ").map(style.quiet)
    }
  }

  private func wrap(_ text: String, first: String = "") -> [String] {
    // Lists keep their dashes at the margin.
    let dash = first.isEmpty && text.hasPrefix("- ") ? "- " : first
    let rest = dash == first ? text : String(text.dropFirst(2))
    return TextWrapper(columns: columns).lines(rest, first: dash, indentation: dash.count)
  }
}
