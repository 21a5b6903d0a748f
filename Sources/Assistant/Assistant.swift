import DanishText
import Eligibility
import IntentMatching
import Knowledge

/// Answers questions from a knowledge base: pure functions over data that never change.
///
///     let assistant = try Assistant(
///       knowledgeBase: DataFolder("KnowledgeBase"), intents: DataFolder("Intents"))
///     var state = DialogueState()
///     assistant.ask("Hvem leder FLIS?", &state).text
public struct Assistant: Sendable {
  let knowledge: KnowledgeBase
  let replies: Replies
  let lists: TermLists
  let composer: Composer
  let reader: QuestionReader
  let records: RecordAnswers
  let splitter: QuestionSplitter
  let conversation: Conversation
  let exemptionFormat: DecisionFormat
  let allNegatives: [KnowledgeBase.Negatives]

  /// Changes when the data change.
  public var version: String { knowledge.version }

  /// Answers one question of a conversation.
  ///
  /// - Parameters:
  ///   - question: What somebody wrote; at most 2,000 characters, which the caller sees to.
  ///   - state: The conversation so far, and afterwards with this question in it.
  ///   - explain: Whether the answer tells how it came about.
  /// - Returns: The answer; its `context` holds the new state.
  public func ask(
    _ question: String, _ state: inout DialogueState, explain: Bool = false
  ) -> Answer {
    let mask = PersonalNumberMask()
    let text = TextNormalizer.normalize(question)
    let masked = mask.mask(text)
    var answer = conversation.answer(masked, &state, explain: explain)
    if masked != text { answer.text += "\n" + replies.text(.personalNumber) }
    answer.context = state.context
    return answer
  }
}
