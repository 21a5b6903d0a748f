import Concurrency
package import DataFiles
package import Eligibility
import IntentMatching
package import Knowledge

/// What both folders hold, read and checked, before anything is learned from it.
///
///     var faults = FaultLog()
///     _ = AssistantData(knowledgeBase: knowledge, intents: intents, &faults)
///     try faults.throwIfAny()
package struct AssistantData: Sendable {
  /// What the documents say.
  package let knowledge: KnowledgeBase
  /// All questions that must be refused, those that nothing is to be learned from too.
  let allNegatives: [KnowledgeBase.Negatives]
  /// The rules on persons' cases.
  package let rules: RuleBook
  let lists: TermLists
  let tuning: Tuning?
  let replies: Replies?
  let language: FactLanguage?
  let catalogue: IntentCatalogue

  /// Looks for further faults in what was read of the knowledge base.
  package typealias Check = @Sendable (KnowledgeBase, RuleBook) -> FaultLog

  private struct Wording: Sendable {
    var rules: RuleBook
    var lists: TermLists
    var tuning: Tuning?
    var replies: Replies?
    var language: FactLanguage?
    var faults = FaultLog()

    init(knowledgeBase: DataFolder, intents: DataFolder) {
      rules = RuleBook(from: knowledgeBase, &faults)
      lists = TermLists([intents.file("lists.json", &faults)].compactMap(\.self), &faults)
      tuning = intents.file("tuning.json", &faults).map { Tuning($0, &faults) }
      replies = intents.file("replies.json", &faults).map { Replies($0, &faults) }
      language = rules["exemption"].flatMap {
        FactLanguage(loading: intents, rules: $0, &faults)
      }
    }
  }

  /// Reads and checks both folders.
  ///
  /// - Parameters:
  ///   - knowledgeBase: What the documents say.
  ///   - intents: How people ask and how answers are worded.
  ///   - part: Every which question that must be refused is not to be learned from; `nil`: all are.
  ///   - faults: Where every fault is noted.
  ///   - check: What to look for besides, while the intents are checked.
  package init(
    knowledgeBase: DataFolder, intents: DataFolder, holdingOutNegatives part: Int? = nil,
    _ faults: inout FaultLog, check: Check = { _, _ in FaultLog() }
  ) {
    let (read, wording) = Parallel.both(
      {
        var faults = FaultLog()
        return (base: KnowledgeBase(knowledgeBase, &faults), faults: faults)
      },
      { Wording(knowledgeBase: knowledgeBase, intents: intents) })
    let knowledge = part.map { read.base.holdingOutNegatives(every: $0) } ?? read.base
    let (catalogue, further) = Parallel.both(
      {
        var faults = FaultLog()
        let catalogue = IntentCatalogue(
          loading: intents,
          slotValues: EntityRecognizer.slotValues(knowledge, lists: wording.lists),
          negatives: knowledge.negatives.flatMap(\.questions), &faults)
        return (catalogue: catalogue, faults: faults)
      },
      { check(read.base, wording.rules) })
    self.knowledge = knowledge
    allNegatives = read.base.negatives
    rules = wording.rules
    lists = wording.lists
    tuning = wording.tuning
    replies = wording.replies
    language = wording.language
    self.catalogue = catalogue.catalogue
    for log in [read.faults, wording.faults, catalogue.faults, further] { faults.add(log) }
  }
}
