import DanishText
import DataFiles
import Knowledge

/// What was recognised in one question.
struct Understanding: Sendable {
  /// The question as it was read.
  let question: String
  /// The question's words.
  let text: AnalyzedText
  /// The dates in it.
  let dates: [DateExpression]
  /// What it names.
  let mentions: [Mention]
  /// The kind of answer that its form asks for.
  let form: QuestionForm
  /// The status that it speaks of, by its value and as it was typed.
  let status: String?
  let statusText: String?
  /// The words that only tell which of several: «femte», «3».
  let ordinals: [Int]
  /// What it speaks of as if it were known which, such as «mødet»: the value of its term.
  let knownThings: Set<String>
  /// Whether it can be answered with yes or no.
  let isPolar: Bool
  /// Whether a word of it negates.
  let isNegated: Bool
  /// Whether it asks if something heard is true.
  let isConfirmation: Bool
  /// Whether it leans on what went before, by a pronoun or a word like «og».
  let leansBack: Bool
  /// Whether it corrects what went before.
  let isCorrection: Bool
  /// Whether it begins with a word like «og», so that it goes on from the question before.
  let isContinuation: Bool
  /// How many words it has beside what it names and words that say nothing by themselves.
  let ownWords: Int
  /// Whether those words only name what can be asked of many things, such as «pris» or «status».
  let asksOnlyForAttribute: Bool

  /// Whether it names neither a thing nor a time.
  var namesNothing: Bool {
    mentions.allSatisfy { $0.candidates.allSatisfy { $0.type == "ordinal" } }
      && dates.allSatisfy { $0.month == nil }
  }

  /// The projects that it names.
  var projects: [String] {
    unique { named in if case .project(let id) = named { id } else { nil } }
  }

  /// The meetings that it names, those of named items too.
  var meetings: [String] {
    unique { named in
      switch named {
      case .meeting(let id): id
      case .item(let meeting, _): meeting
      default: nil
      }
    }
  }

  /// The subjects of records that it names.
  var subjects: Set<Subject> {
    Set(
      mentions.flatMap(\.candidates).compactMap { named -> Subject? in
        switch named {
        case .project(let id), .partOfProject(let id): .project(id)
        case .area(let id): .area(id)
        case .item(let meeting, let number): .item(meeting: meeting, number: number)
        case .topic(let id): .topic(id)
        default: nil
        }
      })
  }

  /// The meetings that it names by themselves.
  var namedMeetings: [String] {
    unique { named in if case .meeting(let id) = named { id } else { nil } }
  }

  /// The agenda items that it names.
  var items: [(meeting: String, number: String)] {
    mentions.flatMap(\.candidates).compactMap { named in
      if case .item(let meeting, let number) = named { (meeting, number) } else { nil }
    }
  }

  /// The case numbers that it names.
  var caseNumbers: [String] {
    unique { named in if case .caseNumber(let number) = named { number } else { nil } }
  }

  /// A date as it was typed.
  func typed(_ date: DateExpression) -> String {
    let bytes = Array(question.utf8)
    guard date.range.upperBound <= bytes.count else { return "" }
    return String(decoding: bytes[date.range], as: UTF8.self)
  }

  /// Whether it names a month or day that agrees with a date.
  func mayMean(_ day: CalendarDate) -> Bool {
    dates.contains { date in
      date.month != nil && date.agrees(withYear: day.year, month: day.month, day: day.day)
    }
  }

  /// The years that it names, in full.
  var years: [Int] { dates.compactMap(\.year) }

  /// Whether it names no municipality, or one whose documents these are.
  ///
  /// What is put together from projects and meetings is told of the municipality that holds the
  /// meetings, so a question on another one goes to the records.
  func isOfHome(_ knowledge: KnowledgeBase) -> Bool {
    let named = mentions.flatMap(\.candidates).compactMap { named -> String? in
      if case .municipality(let name) = named { name } else { nil }
    }
    let home = Set(knowledge.meetings.compactMap { knowledge.document($0.document)?.organisation })
    return named.allSatisfy { name in home.contains { $0.contains(name) } }
  }

  /// Whether a statement has every number and name of the question: one that it lacks may be just
  /// what is wrong in it, however like a true question it is.
  func isBorneOut(by statement: String) -> Bool {
    let told = Set(Tokenizer().tokens(in: statement).map { Folding.fold($0.text) })
    let names = mentions.filter { mention in
      mention.candidates.contains { ["person", "place", "case"].contains($0.type) }
    }.flatMap(\.words)
    return text.words.indices.allSatisfy { index in
      let word = text.words[index]
      guard word.kind != .word || names.contains(index) else { return true }
      let folded = Folding.fold(word.text)
      return told.contains(folded) || told.contains { $0.hasPrefix(folded) || folded == $0 + "s" }
    }
  }

  private func unique(_ pick: (Named) -> String?) -> [String] {
    var seen: Set<String> = []
    return mentions.flatMap(\.candidates).compactMap(pick).filter { seen.insert($0).inserted }
  }
}

extension DateExpression {
  /// The last day that the expression can mean; `nil` without a year.
  var lastDay: CalendarDate? {
    guard let year else { return nil }
    let month = month ?? 12
    for day in stride(from: self.day ?? 31, through: 28, by: -1) {
      if let date = CalendarDate(year: year, month: month, day: day) { return date }
    }
    return CalendarDate(year: year, month: month, day: self.day ?? 28)
  }
}
