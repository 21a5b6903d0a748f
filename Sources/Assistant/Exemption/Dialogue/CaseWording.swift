import Eligibility
import Foundation

/// Puts what a case came to into words.
struct CaseWording: Sendable {
  /// What one message led to.
  struct Turn: Sendable {
    /// What the rules come to.
    let decision: Decision
    /// What to ask next.
    let next: Question?
    /// What to remark.
    let remarks: [String]
    /// Whether the case begins with it.
    let isFirst: Bool
    /// Whose case it is.
    let person: CasePerson?
    /// What is said of a reply that could not be used.
    var excuse: ReplyKey?
  }

  let rules: RuleSet
  let language: FactLanguage
  let replies: Replies
  let composer: Composer

  /// The answer to a turn.
  func answer(_ turn: Turn, confidence: Float) -> Answer {
    let isSettled = turn.decision.outcome.isSettled
    let lines = isSettled ? settled(turn) : open(turn)
    let odds = Double(1 / (1 + exp(-confidence)))
    var answer = Answer(
      outcome: isSettled ? .answer : .clarify,
      text: spoken(lines.joined(separator: "\n"), to: turn.person),
      intent: .init(name: "exemption.person", confidence: odds))
    answer.decision = turn.decision.outcome.name
    answer.sources = composer.sources(turn.decision.sources)
    if let next = turn.next, !isSettled { answer.suggestions = suggestions(next) }
    return answer
  }

  private func settled(_ turn: Turn) -> [String] {
    let addressee = addressee(turn.person)
    var lines = turn.decision.essentials(for: addressee)
    let isRefusal = rules.grounds.allSatisfy { turn.decision.truth(of: $0) == .no }
    // A refusal goes through every ground anyway.
    if !turn.isFirst, !isRefusal, !lines.isEmpty {
      let summary = rules.summary(of: turn.decision.facts, for: addressee)
      let facts = rules.list(summary)
      lines.insert(replies.text(.exemptionSummary, ["facts": facts]), at: 1)
    }
    return lines + remarks(turn)
  }

  private func open(_ turn: Turn) -> [String] {
    let addressee = addressee(turn.person)
    var lines: [String] = []
    if let excuse = turn.excuse { lines.append(replies.text(excuse)) }
    lines += remarks(turn)
    if turn.isFirst || turn.next == nil { lines += turn.decision.essentials(for: addressee) }
    if let next = turn.next {
      let question = next.wording.text(for: addressee)
      lines.append(replies.text(.exemptionNext, ["question": question]))
    }
    return lines
  }

  private func remarks(_ turn: Turn) -> [String] {
    let addressee = addressee(turn.person)
    return turn.remarks.prefix(2).compactMap { rules.remarks[$0]?.wording.text(for: addressee) }
  }

  /// What to say after another question was answered.
  func back(to question: Wording, _ person: CasePerson?) -> String {
    let text = replies.text(
      .exemptionBack, ["question": question.text(for: addressee(person))])
    return spoken(text, to: person)
  }

  private func suggestions(_ question: Question) -> [String] {
    let unsure = replies.text(.replyUnsure)
    guard rules.schema[question.fact]?.type == .boolean else { return [unsure] }
    return [replies.text(.replyYes), replies.text(.replyNo), unsure]
  }

  private func addressee(_ person: CasePerson?) -> Addressee {
    person == .writer ? .person : .other
  }

  /// Calls a relative by what they are to whoever writes: «din mor» for «borgeren».
  private func spoken(_ text: String, to person: CasePerson?) -> String {
    guard case .other(let id?)? = person,
      let called = language.persons.values.first(where: { $0.id == id })?.called
    else { return text }
    let citizen = replies.text(.exemptionCitizen)
    return text.replacing(citizen.capitalizedFirst, with: called.capitalizedFirst)
      .replacing(citizen, with: called)
  }
}

extension String {
  /// The text with a capital at its beginning.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
