import Concurrency
import DanishText
import Eligibility
import IntentMatching
import Knowledge
import TextClassification

/// What is learned from the data, several things at once.
struct Preparation: Sendable {
  let rules: RuleSet
  let replies: Replies
  let tuning: Tuning
  /// Reads questions and mends their spelling.
  let analyzer: TextAnalyzer
  /// Reads texts as they stand.
  let plain: TextAnalyzer
  let entities: EntityRecognizer
  let matcher: IntentMatcher
  let ranker: RecordRanker
  let exemption: ExemptionDialogue

  /// Learns from data.
  ///
  /// - Parameters:
  ///   - data: Read without faults; `nil` comes of data in which something is missing.
  ///   - trained: What was learned from the same data before, if it was.
  init?(_ data: AssistantData, trained: TrainedModels?) {
    guard let tuning = data.tuning, let replies = data.replies,
      let rules = data.rules["exemption"], let language = data.language
    else { return nil }
    let (knowledge, lists) = (data.knowledge, data.lists)
    let parts = knowledge.lexicon.compoundParts
    let fillers = lists["filler"].flatMap(\.terms)
    let plain = TextAnalyzer(compoundParts: parts, fillers: fillers)
    let (matcher, rest) = Parallel.both(
      { IntentMatcher(data.catalogue, trained: trained?.intents) },
      {
        let corpus = Corpus(knowledge)
        let (ranker, words) = Parallel.both(
          {
            RecordRanker(
              knowledge, corpus, analyzer: plain, tuning: tuning, trained: trained?.gate)
          },
          {
            Words(
              data, corpus, language: language, rules: rules, replies: replies,
              trained: trained?.cases)
          })
        return (ranker: ranker, words: words)
      })
    self.rules = rules
    self.replies = replies
    self.tuning = tuning
    self.plain = plain
    analyzer = TextAnalyzer(
      compoundParts: parts, fillers: fillers, common: lists["commonWord"].flatMap(\.terms),
      spellings: Self.spellings(lists), repairing: rest.words.repair)
    entities = EntityRecognizer(knowledge, lists: lists, analyzer: plain)
    self.matcher = matcher
    ranker = rest.ranker
    exemption = rest.words.exemption
  }

  /// What was learned.
  var trained: TrainedModels {
    TrainedModels(
      intents: matcher.trained, gate: ranker.gate.classifier, cases: exemption.detector.model)
  }

  /// How words are mended that are too short for any rule.
  static func spellings(_ lists: TermLists) -> [String: String] {
    Dictionary(
      lists["spelling"].flatMap { entry in entry.terms.map { ($0, entry.value) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// What rests on the words of the knowledge.
  private struct Words: Sendable {
    let repair: TokenRepair
    let exemption: ExemptionDialogue

    init(
      _ data: AssistantData, _ corpus: Corpus, language: FactLanguage, rules: RuleSet,
      replies: Replies, trained: BinaryClassifier?
    ) {
      let (knowledge, lists) = (data.knowledge, data.lists)
      let danish = lists.names.filter { !ForeignText.foreignLists.contains($0) }
      let terms = danish.flatMap { lists[$0] }.flatMap(\.terms)
      repair = knowledge.tokenRepair(extraTerms: terms, corpus)
      exemption = ExemptionDialogue(
        rules: rules, language: language, replies: replies,
        composer: Composer(knowledge: knowledge),
        // Every word counts in a story, «godt» and «nogen» too, which search passes over.
        analyzer: TextAnalyzer(
          spellings: Preparation.spellings(lists),
          repairing: knowledge.tokenRepair(extraTerms: terms + language.terms, corpus)),
        detector: trained.map { CaseDetector(language, trained: $0) }
          ?? CaseDetector(
            language,
            others: knowledge.negatives.flatMap(\.questions) + knowledge.questions(on: rules),
            analyzer: TextAnalyzer()))
    }
  }
}
