public import DataFiles
import DanishText
import Eligibility
import IntentMatching
import JSONCoding
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

  /// Loads and checks both folders.
  ///
  /// - Parameters:
  ///   - knowledgeBase: What the documents say.
  ///   - intents: How people ask and how answers are worded.
  /// - Throws: Every fault in either folder.
  public init(knowledgeBase: DataFolder, intents: DataFolder) throws(DataFaults) {
    try self.init(knowledgeBase: knowledgeBase, intents: intents, holdingOutNegatives: nil)
  }

  /// Loads both folders, and shows the gate only a part of the questions that must be refused.
  package init(
    knowledgeBase: DataFolder, intents: DataFolder, holdingOutNegatives part: Int?
  ) throws(DataFaults) {
    var faults = FaultLog()
    let whole = KnowledgeBase(knowledgeBase, &faults)
    let knowledge = part.map { whole.holdingOutNegatives(every: $0) } ?? whole
    allNegatives = whole.negatives
    let lists = TermLists([intents.file("lists.json", &faults)].compactMap(\.self), &faults)
    let tuning = intents.file("tuning.json", &faults).map { Tuning($0, &faults) }
    let replies = intents.file("replies.json", &faults).map { Replies($0, &faults) }
    let library = IntentLibrary(
      loading: intents, slotValues: EntityRecognizer.slotValues(knowledge, lists: lists),
      negatives: knowledge.negatives.flatMap(\.questions), &faults)
    let rules = RuleBook(from: knowledgeBase, &faults)["exemption"]
    let language = rules.flatMap { FactLanguage(loading: intents, rules: $0, &faults) }
    try faults.throwIfAny()
    guard let tuning, let replies, let rules, let language else { throw DataFaults(faults.faults) }
    let parts = knowledge.lexicon.compoundParts
    let fillers = lists["filler"].flatMap(\.terms)
    let spellings = Dictionary(
      lists["spelling"].flatMap { entry in entry.terms.map { ($0, entry.value) } },
      uniquingKeysWith: { first, _ in first })
    let plain = TextAnalyzer(compoundParts: parts, fillers: fillers)
    let danish = lists.names.filter { !ForeignText.foreignLists.contains($0) }
    let terms = danish.flatMap { lists[$0] }.flatMap(\.terms)
    let repair = knowledge.tokenRepair(extraTerms: terms)
    let analyzer = TextAnalyzer(
      compoundParts: parts, fillers: fillers, spellings: spellings, repairing: repair)
    let entities = EntityRecognizer(knowledge, lists: lists, analyzer: plain)
    self.knowledge = knowledge
    self.replies = replies
    self.lists = lists
    composer = Composer(knowledge: knowledge)
    reader = QuestionReader(analyzer: analyzer, plain: plain, entities: entities, lists: lists)
    splitter = QuestionSplitter(analyzer: analyzer, lists: lists)
    records = RecordAnswers(
      knowledge: knowledge,
      ranker: RecordRanker(knowledge, analyzer: plain, tuning: tuning), replies: replies,
      composer: Composer(knowledge: knowledge), tuning: tuning,
      municipalityStems: entities.municipalityStems)
    let composer = composer
    conversation = Conversation(
      reader: reader, records: records, knowledge: knowledge, splitter: splitter,
      structured: StructuredAnswers(
        knowledge: knowledge, replies: replies, composer: composer),
      matcher: IntentMatcher(library), replies: replies, foreign: ForeignText(lists: lists),
      smallTalk: SmallTalk(replies: replies),
      exemption: ExemptionDialogue(
        rules: rules, language: language, replies: replies, composer: composer,
        // Every word counts in a story, «godt» and «nogen» too, which search passes over.
        analyzer: TextAnalyzer(
          spellings: spellings,
          repairing: knowledge.tokenRepair(extraTerms: terms + language.terms)),
        others: knowledge.negatives.flatMap(\.questions) + knowledge.questions(on: rules)))
    exemptionFormat = DecisionFormat(of: rules) { citation in
      composer.sources([citation]).first?.json ?? citation.source
    }
  }

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
