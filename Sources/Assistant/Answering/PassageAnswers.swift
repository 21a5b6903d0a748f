import DanishText
import DataFiles
import IntentMatching
import Knowledge

/// Answers from the text of imported documents, where no record holds the answer.
struct PassageAnswers: Sendable {
  // How much of what a question is about must stand in a passage.
  private static let leastCoverage: Float = 0.7
  private static let candidates = 8
  // How much more of the words a passage may lack that has the kind of answer which is asked for.
  private static let formBonus: Float = 0.9
  // A list of papers and of who was away names things without telling of them.
  private static let listings: Set = ["attachments", "absence"]
  private static let listingFactor: Float = 0.3
  // From when on a question asks for a decision.
  private static let leastDecision = 0.5

  let knowledge: KnowledgeBase
  let replies: Replies
  let composer: Composer
  let search: PassageSearch
  /// Words that make a question and tell nothing of what it is about.
  let questionWords: Set<[UInt8]>

  init(
    knowledge: KnowledgeBase, replies: Replies, composer: Composer, analyzer: TextAnalyzer,
    lists: TermLists
  ) {
    self.knowledge = knowledge
    self.replies = replies
    self.composer = composer
    search = PassageSearch(
      knowledge, analyzer: analyzer, everydayWords: lists["everydayWord"].flatMap(\.terms))
    let asking = ["form", "polarVerb", "confirmation", "continuation"].flatMap { lists[$0] }
      .flatMap(\.terms)
    // «hvor mange» only asks; in «hvad hedder formanden» the other words tell what of.
    let terms =
      ["smallWord", "questionWord"].flatMap { lists[$0] }.flatMap(\.terms)
      + asking.filter { !$0.contains(" ") || $0.hasPrefix("hvor ") }
    questionWords = Set(
      terms.flatMap { analyzer.analyze($0).words }.flatMap { [$0.folded, $0.stem] })
  }

  /// What a question is answered with, and what it is about.
  struct Told: Sendable {
    let answer: Answer
    let subject: Subject?
  }

  /// Answers a question.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - matches: What it may want.
  /// - Returns: `nil` where no passage holds enough of it.
  func answer(_ question: Understanding, _ matches: [IntentMatch]) -> Told? {
    guard !knowledge.passages.isEmpty else { return nil }
    let words = question.text.words.filter { !questionWords.contains($0.folded) }
      .filter { !questionWords.contains($0.stem) }
    let decides = matches.contains {
      $0.name.hasPrefix("decision.") && $0.confidence >= Self.leastDecision
    }
    let fitting = search.hits(words, Self.candidates).filter { isEnough($0, words) }
      .filter { isOfPlace($0, question) }
    let best = fitting.max { left, right in
      score(left, question) < score(right, question)
    }
    guard let best else { return nil }
    let passage = knowledge.passages[best.passage]
    if let item = knowledge.item(of: passage), let decision = item.decision,
      decides || decision.text.contains(passage.text)
    {
      return decided(item, decision, best)
    }
    return quoted(passage, best)
  }

  /// Whether a passage holds what a question is about: nearly all of its words, and every number
  /// and every word that no other passage has either.
  private func isEnough(_ hit: PassageSearch.Hit, _ words: [AnalyzedText.Word]) -> Bool {
    let telling = words.filter { !search.isEveryday($0) }
    guard hit.coverage >= Self.leastCoverage, !telling.isEmpty else { return false }
    let missing = hit.missing.map { words[$0] }.filter { !search.isEveryday($0) }
    if missing.contains(where: { $0.kind != .word || !search.knows($0) }) { return false }
    // One word alone must be rare, or it is about anything.
    return telling.count - missing.count > 1 || telling.count == 1 && hit.covered == words.count
  }

  /// A question that names a municipality is answered from its documents only.
  private func isOfPlace(_ hit: PassageSearch.Hit, _ question: Understanding) -> Bool {
    let passage = knowledge.passages[hit.passage]
    let organisation = knowledge.document(passage.citation.document)?.organisation ?? ""
    return question.mentions.flatMap(\.candidates).allSatisfy { named in
      guard case .municipality(let name) = named else { return true }
      return organisation.contains(name) || passage.text.contains(name)
    }
  }

  private func score(_ hit: PassageSearch.Hit, _ question: Understanding) -> Float {
    let passage = knowledge.passages[hit.passage]
    let text = passage.text
    let factor = passage.section.map(Self.listings.contains) == true ? Self.listingFactor : 1
    let hasFigure = text.utf8.contains { (48...57).contains($0) }
    let fits =
      switch question.form {
      case .figure, .date: hasFigure
      default: true
      }
    return fits ? hit.score * factor : hit.score * factor * (1 - Self.formBonus)
  }

  private func decided(
    _ item: AgendaItem, _ decision: AgendaItem.Ruling, _ hit: PassageSearch.Hit
  ) -> Told {
    let text = replies.text(
      .itemDecision,
      [
        "item": item.title, "number": item.number,
        "meeting": composer.date(ofMeeting: item.meeting), "text": decision.text,
      ])
    var answer = Answer(
      outcome: .answer, text: text,
      intent: .init(name: "decision.show", confidence: Double(hit.coverage)))
    answer.sources = composer.sources(decision.citations)
    return Told(answer: answer, subject: item.subject)
  }

  private func quoted(_ passage: Passage, _ hit: PassageSearch.Hit) -> Told {
    let document = knowledge.document(passage.citation.document)
    let text = replies.text(
      .passage,
      [
        "document": document?.shortTitle ?? "", "page": String(passage.citation.page ?? 1),
        "text": passage.text,
      ])
    var answer = Answer(
      outcome: .answer, text: text,
      intent: .init(name: "fact.passage", confidence: Double(hit.coverage)))
    answer.sources = composer.sources([passage.citation])
    return Told(answer: answer, subject: knowledge.item(of: passage)?.subject)
  }
}
