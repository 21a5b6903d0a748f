import Concurrency
import DanishText
public import DataFiles
import Eligibility
import IntentMatching
import Knowledge

extension Assistant {
  /// Loads and checks both folders, and learns from them.
  ///
  /// - Parameters:
  ///   - knowledgeBase: What the documents say.
  ///   - intents: How people ask and how answers are worded.
  /// - Throws: Every fault in either folder.
  public init(knowledgeBase: DataFolder, intents: DataFolder) throws(DataFaults) {
    try self.init(knowledgeBase: knowledgeBase, intents: intents, holdingOutNegatives: nil)
  }

  /// Loads and checks both folders, and learns from them what was not learned and kept before.
  ///
  /// - Parameters:
  ///   - knowledgeBase: What the documents say.
  ///   - intents: How people ask and how answers are worded.
  ///   - cache: Where what was learned is kept; `nil` keeps nothing.
  /// - Throws: Every fault in either folder.
  public init(
    knowledgeBase: DataFolder, intents: DataFolder, cache: ModelCache?
  ) throws(DataFaults) {
    guard let cache else {
      self = try Assistant(knowledgeBase: knowledgeBase, intents: intents)
      return
    }
    let (entry, read) = Parallel.both(
      { cache.entry(for: [knowledgeBase, intents]) },
      {
        var faults = FaultLog()
        return (
          data: AssistantData(knowledgeBase: knowledgeBase, intents: intents, &faults),
          faults: faults
        )
      })
    try read.faults.throwIfAny()
    guard let prepared = Preparation(read.data, trained: entry.models) else {
      throw DataFaults(read.faults.faults)
    }
    if entry.models == nil { entry.keep(prepared.trained) }
    self.init(read.data, prepared)
  }

  /// Checks both folders, and learns nothing from them.
  ///
  /// - Parameters:
  ///   - knowledgeBase: What the documents say.
  ///   - intents: How people ask and how answers are worded.
  /// - Throws: Every fault that ``init(knowledgeBase:intents:)`` would find.
  public static func check(
    knowledgeBase: DataFolder, intents: DataFolder
  ) throws(DataFaults) {
    var faults = FaultLog()
    _ = AssistantData(knowledgeBase: knowledgeBase, intents: intents, &faults)
    try faults.throwIfAny()
  }

  /// Loads both folders, and shows the gate only a part of the questions that must be refused.
  package init(
    knowledgeBase: DataFolder, intents: DataFolder, holdingOutNegatives part: Int?
  ) throws(DataFaults) {
    var faults = FaultLog()
    let data = AssistantData(
      knowledgeBase: knowledgeBase, intents: intents, holdingOutNegatives: part, &faults)
    try faults.throwIfAny()
    guard let prepared = Preparation(data, trained: nil) else { throw DataFaults(faults.faults) }
    self.init(data, prepared)
  }

  /// Puts together what was learned.
  private init(_ data: AssistantData, _ prepared: Preparation) {
    let (knowledge, lists, replies) = (data.knowledge, data.lists, prepared.replies)
    let composer = Composer(knowledge: knowledge)
    let reader = QuestionReader(
      analyzer: prepared.analyzer, plain: prepared.plain, entities: prepared.entities,
      lists: lists)
    let splitter = QuestionSplitter(analyzer: prepared.analyzer, lists: lists)
    let records = RecordAnswers(
      knowledge: knowledge, ranker: prepared.ranker, replies: replies, composer: composer,
      tuning: prepared.tuning, municipalityStems: prepared.entities.municipalityStems)
    self.knowledge = knowledge
    self.replies = replies
    self.lists = lists
    self.composer = composer
    self.reader = reader
    self.splitter = splitter
    self.records = records
    allNegatives = data.allNegatives
    conversation = Conversation(
      reader: reader, records: records,
      passages: PassageAnswers(
        knowledge: knowledge, replies: replies, composer: composer, analyzer: prepared.plain,
        lists: lists), knowledge: knowledge, splitter: splitter,
      structured: StructuredAnswers(knowledge: knowledge, replies: replies, composer: composer),
      matcher: prepared.matcher, replies: replies, foreign: ForeignText(lists: lists),
      smallTalk: SmallTalk(replies: replies), exemption: prepared.exemption)
    exemptionFormat = DecisionFormat(of: prepared.rules) { citation in
      composer.sources([citation]).first?.json ?? citation.source
    }
  }
}
