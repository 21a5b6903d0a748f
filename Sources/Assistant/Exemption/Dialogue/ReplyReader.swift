import DanishText
import DataFiles
import Eligibility
import Knowledge

/// What a short reply says to the question before it.
struct ShortReply: Equatable, Sendable {
  /// What it says.
  enum Content: Equatable, Sendable {
    /// A value of the fact that was asked for.
    case value(FactValue)
    /// That it is not known, or not to be told.
    case unsure
  }

  /// What it says; `nil` where it answers nothing by itself.
  var content: Content?
  /// Whether it puts right what was said before.
  var isCorrection = false
  /// Whether it says little more than that.
  var isShort = false
}

/// Reads replies such as «ja», «det har hun ikke», «ved ikke», «84».
struct ReplyReader: Sendable {
  // What begins with a yes and goes on for longer than this is told by its own words.
  private static let shortReply = 6

  let words: ReplyWords
  let schema: FactSchema

  /// Reads a reply to a question for a fact.
  func read(_ text: AnalyzedText, asked: FactKey) -> ShortReply {
    var reply = ShortReply()
    reply.isShort = text.words.count <= Self.shortReply
    guard let definition = schema[asked] else { return reply }
    let matches = words.table.matches(in: text)
    func first(_ kinds: ReplyWords.Kind...) -> TagTable.Match? {
      matches.first { match in kinds.contains { $0.rawValue == match.tag } }
    }
    reply.isCorrection = first(.correction) != nil
    let word = first(.yes, .no)
    switch definition.type {
    case .boolean:
      if let word, word.words.lowerBound <= 2 || reply.isShort {
        reply.content = .value(.bool(word.tag == ReplyWords.Kind.yes.rawValue))
      }
    case .integer: reply.content = number(in: text, for: asked).map { .value(.integer($0)) }
    case .date: reply.content = day(in: text).map { .value(.date($0)) }
    }
    // «ja, men jeg ved ikke hvordan» is a yes, «nej, det ved jeg ikke» is none.
    let isPlain = word.map { $0.words == 0..<1 } ?? false
    if first(.unsure) != nil, reply.isShort || !isPlain { reply.content = .unsure }
    if case .value(let value)? = reply.content, (try? definition.check(value)) == nil {
      reply.content = nil
    }
    return reply
  }

  private func day(in text: AnalyzedText) -> CalendarDate? {
    guard let date = DateRecognizer().dates(in: text.tokens).first, let year = date.year,
      let month = date.month, let day = date.day
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// A number without a unit, as it is meant: «20» as a speed is 20 Mbit.
  private func number(in text: AnalyzedText, for asked: FactKey) -> Int? {
    guard text.words.count <= Self.shortReply + 2,
      let found = NumberRecognizer().numbers(in: text.tokens).first, found.value < 1e9
    else { return nil }
    let number = Int(found.value)
    guard let scale = words.scales[asked], number < scale.below else { return number }
    return number * scale.factor
  }
}
