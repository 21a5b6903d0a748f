import DanishText
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
  /// Whether it can be answered with yes or no.
  let isPolar: Bool
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
        case .project(let id): .project(id)
        case .area(let id): .area(id)
        case .item(let meeting, let number): .item(meeting: meeting, number: number)
        case .topic(let id): .topic(id)
        default: nil
        }
      })
  }

  /// The years that it names, in full.
  var years: [Int] { dates.compactMap(\.year) }

  private func unique(_ pick: (Named) -> String?) -> [String] {
    var seen: Set<String> = []
    return mentions.flatMap(\.candidates).compactMap(pick).filter { seen.insert($0).inserted }
  }
}
