import Knowledge
import TextClassification

/// Tells messages about a certain person's case from questions on the rules and everything else.
struct CaseDetector: Sendable {
  private let language: FactLanguage
  private let model: BinaryClassifier
  private let extractor = FeatureExtractor()

  /// Learns from the examples of the language.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - others: Further messages that are about no case.
  ///   - analyzer: Reads the examples.
  init(_ language: FactLanguage, others: [String], analyzer: TextAnalyzer) {
    self.language = language
    let extractor = extractor
    func example(_ text: String, _ isPerson: Bool, weight: Float) -> BinaryClassifier.Example {
      BinaryClassifier.Example(
        features: Self.features(of: analyzer.analyze(text), extractor), isPositive: isPerson,
        weight: weight)
    }
    model = BinaryClassifier(
      language.personExamples.map { example($0, true, weight: 1) }
        + language.otherExamples.map { example($0, false, weight: 1) }
        + others.map { example($0, false, weight: 0.15) },
      bits: 16)
  }

  private static func features(
    of text: AnalyzedText, _ extractor: FeatureExtractor
  ) -> [UInt32] {
    let words = text.words.map { FeatureExtractor.Word(folded: $0.folded, stem: $0.stem) }
    return FeatureCounts(extractor.features(of: words)).features
  }

  /// How likely a message is about a certain person's case: above zero it is.
  func score(_ text: AnalyzedText, _ reading: FactExtractor.Reading) -> Float {
    let voice = model.score(Self.features(of: text, extractor))
    return min(max(voice, -2), 2) + CaseEvidence(reading, language).weight
  }
}

/// What speaks for a message being about a certain person's case, and what against it.
struct CaseEvidence {
  let hasPlea: Bool
  let hasPerson: Bool
  let isInquiry: Bool
  let isGeneral: Bool
  let weight: Float

  init(_ reading: FactExtractor.Reading, _ language: FactLanguage) {
    func has(_ mark: Mark) -> Bool {
      let tag = language.number(mark)
      return reading.clauses.contains { $0.has(tag) }
    }
    hasPlea = has(.plea)
    isInquiry = has(.inquiry)
    isGeneral = has(.general) || reading.clauses.contains { $0.speaker == .anyone }
    hasPerson =
      reading.story.person != nil || has(.mine) || has(.object)
      || reading.clauses.contains { $0.speaker != .unnamed && $0.speaker != .anyone }
    let story = reading.story
    let facts = story.facts.keys.filter { $0 != language.ageFact }.count
    let hasAge = language.ageFact.map { story.facts[$0] != nil } ?? false
    var weight: Float = hasPerson ? -0.5 : -2.5
    let isStatement = !reading.clauses.contains { $0.isInQuestion }
    if hasPlea { weight += 1.5 }
    if facts > 0 { weight += isStatement ? 2.5 : 1.5 }
    if hasAge { weight += 1 }
    if !story.open.isEmpty { weight += 1 }
    if !story.remarks.isEmpty { weight += 0.5 }
    if isInquiry { weight -= 2 }
    if isGeneral { weight -= 2 }
    self.weight = weight
  }
}
