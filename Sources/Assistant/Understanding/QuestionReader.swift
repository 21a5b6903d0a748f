import DanishText
import IntentMatching
import Knowledge

/// Reads what a question names and what kind of answer it asks for.
struct QuestionReader: Sendable {
  private let analyzer: TextAnalyzer
  private let entities: EntityRecognizer
  private let forms: PhraseTable<String>
  private let confirmations: PhraseTable<String>
  private let negations: PhraseTable<String>
  private let references: PhraseTable<String>
  private let continuations: PhraseTable<String>
  private let statuses: PhraseTable<String>
  private let ordinals: PhraseTable<String>
  private let knownThings: PhraseTable<String>
  private let smallWords: Set<[UInt8]>
  private let attributeWords: Set<[UInt8]>
  private let polarVerbs: Set<String>

  init(
    analyzer: TextAnalyzer, plain: TextAnalyzer, entities: EntityRecognizer, lists: TermLists
  ) {
    self.analyzer = analyzer
    self.entities = entities
    forms = PhraseTable(lists["form"], analyzer: plain)
    confirmations = PhraseTable(lists["confirmation"], analyzer: plain)
    negations = PhraseTable(lists["negation"], analyzer: plain)
    references = PhraseTable(lists["reference"], analyzer: plain)
    continuations = PhraseTable(lists["continuation"], analyzer: plain)
    statuses = PhraseTable(lists["status"], analyzer: plain)
    ordinals = PhraseTable(lists["ordinal"], analyzer: plain)
    knownThings = PhraseTable(lists["knownThing"], analyzer: plain)
    smallWords = Set(lists["smallWord"].flatMap(\.terms).map(Folding.foldedBytes))
    attributeWords = Set(lists["attributeWord"].flatMap(\.terms).flatMap(plain.stems))
    polarVerbs = Set(lists["polarVerb"].flatMap(\.terms).map(Folding.fold))
  }

  /// How many words a question has, once it is mended.
  func words(of question: String) -> Int { analyzer.analyze(question).words.count }

  /// Reads a question.
  func read(_ question: String) -> Understanding {
    let text = analyzer.analyze(question)
    let dates = DateRecognizer().dates(in: text.tokens)
    let stems = text.words.map(\.stem)
    let form = forms.matches(in: stems).first?.values.first.flatMap(QuestionForm.init)
    let start = continuations.matches(in: stems).first { $0.words.lowerBound == 0 }
    let isConfirmation = !confirmations.matches(in: stems).isEmpty
    let mentions = entities.mentions(in: text, dates: dates)
    let own = ownWords(text, mentions: mentions, dates: dates)
    let status = statuses.matches(in: stems).first
    return Understanding(
      question: question, text: text, dates: dates, mentions: mentions, form: form ?? .open,
      status: status?.values.first, statusText: status.map { text.typed($0.words) },
      ordinals: ordinalWords(text, stems, dates),
      knownThings: Set(knownThings.matches(in: stems).flatMap(\.values)),
      isPolar: isConfirmation || beginsPolar(text, after: start?.words),
      isNegated: !negations.matches(in: stems).isEmpty, isConfirmation: isConfirmation,
      leansBack: start != nil || !references.matches(in: stems).isEmpty,
      isCorrection: start?.values.contains("correction") ?? false, isContinuation: start != nil,
      ownWords: own.count,
      asksOnlyForAttribute: own.allSatisfy { attributeWords.contains(text.words[$0].stem) })
  }

  private func ordinalWords(
    _ text: AnalyzedText, _ stems: [[UInt8]], _ dates: [DateExpression]
  ) -> [Int] {
    let named = ordinals.matches(in: stems).flatMap(\.words)
    return text.words.indices.filter { word in
      (text.words[word].kind == .number || named.contains(word))
        && !dates.contains { $0.tokens.contains(text.words[word].token) }
    }
  }

  private func ownWords(
    _ text: AnalyzedText, mentions: [Mention], dates: [DateExpression]
  ) -> [Int] {
    let named = mentions.map(\.words) + dates.map { text.words(in: $0.tokens) }
    return text.words.indices.filter { word in
      !named.contains { $0.contains(word) } && !smallWords.contains(text.words[word].folded)
    }
  }

  /// Whether the first word of the question is a verb that asks for yes or no.
  private func beginsPolar(_ text: AnalyzedText, after start: Range<Int>?) -> Bool {
    let sentence = text.questionSentence
    for word in sentence.prefix(3) {
      let folded = String(decoding: text.words[word].folded, as: UTF8.self)
      if polarVerbs.contains(folded) { return true }
      // Only «og», «men», «så» and the like may stand before it.
      guard let start, start.contains(word) else { return false }
    }
    return false
  }
}

extension AnalyzedText {
  /// The words of the last sentence that ends with a question mark; of the last one where none does.
  var questionSentence: Range<Int> {
    var sentences: [(words: Range<Int>, isQuestion: Bool)] = []
    var begin = 0
    for (index, token) in tokens.enumerated() where token.kind == .symbol {
      guard let sign = token.text.first, ".?!".contains(sign) else { continue }
      let end = words.firstIndex { $0.token > index } ?? words.count
      if end > begin { sentences.append((begin..<end, sign == "?")) }
      begin = end
    }
    if begin < words.count { sentences.append((begin..<words.count, false)) }
    return (sentences.last { $0.isQuestion } ?? sentences.last)?.words ?? 0..<0
  }
}
