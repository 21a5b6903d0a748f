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
    let matches = words.table.matches(in: text)
    func kinds(_ kind: ReplyWords.Kind) -> [TagTable.Match] {
      matches.filter { $0.tag == kind.rawValue }
    }
    reply.isCorrection = !kinds(.correction).isEmpty
    reply.isShort = text.words.count <= Self.shortReply
    guard let definition = schema[asked] else { return reply }
    switch definition.type {
    case .boolean:
      let first = (kinds(.yes) + kinds(.no)).min {
        ($0.words.lowerBound, -$0.words.count) < ($1.words.lowerBound, -$1.words.count)
      }
      if let first, first.words.lowerBound <= 2 || reply.isShort {
        reply.content = .value(.bool(first.tag == ReplyWords.Kind.yes.rawValue))
      }
    case .integer:
      if let number = number(in: text, for: asked) { reply.content = .value(.integer(number)) }
    case .date:
      let date = DateRecognizer().dates(in: text.tokens).first.flatMap { date in
        date.year.flatMap { year in
          date.month.flatMap { month in
            date.day.flatMap { CalendarDate(year: year, month: month, day: $0) }
          }
        }
      }
      if let date { reply.content = .value(.date(date)) }
    }
    if let unsure = kinds(.unsure).first,
      reply.isShort || unsure.words.lowerBound <= 3 || reply.content == nil
    {
      reply.content = .unsure
    }
    if case .value(let value)? = reply.content, (try? definition.check(value)) == nil {
      reply.content = nil
    }
    return reply
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
