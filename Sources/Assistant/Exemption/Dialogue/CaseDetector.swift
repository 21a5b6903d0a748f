import DataFiles
import Eligibility
import Knowledge
import TextClassification

/// Tells messages about a certain person's case from questions on the rules and everything else.
struct CaseDetector: Sendable {
  // What a message scores at least that leaves no doubt, however it is worded.
  private static let clear: Float = 2
  private let language: FactLanguage
  /// What it has learned.
  let model: BinaryClassifier
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
        + others.map { example($0, false, weight: 0.25) },
      bits: 16)
  }

  /// A detector that learned before.
  init(_ language: FactLanguage, trained: BinaryClassifier) {
    self.language = language
    model = trained
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
    let evidence = CaseEvidence(reading, language)
    guard evidence.hasSubstance else { return -.infinity }
    let weights = language.evidence
    var score = (weights["always"] ?? 0) + (weights["wording"] ?? 0) * min(max(voice, -4), 4)
    // In a fixed order: sums differ in their last digits with the order in which they are made.
    for signal in CaseEvidence.Signal.allCases where evidence.signals.contains(signal) {
      score += weights[signal.rawValue] ?? 0
    }
    return evidence.isClear ? max(score, Self.clear) : score
  }

  /// What the wording alone speaks for.
  func voice(_ text: AnalyzedText) -> Float { model.score(Self.features(of: text, extractor)) }
}

extension KnowledgeBase {
  /// Questions on what stands where some rules stand, and that are not about a person's case: how,
  /// when, how much, why.
  func questions(on rules: RuleSet) -> [String] {
    let general: Set<Record.Kind> = [.step, .date, .figure, .list, .reason, .gap]
    let places = Set(rules.citations.map { [$0.document, $0.item, $0.attachment] })
    return records.filter { record in
      general.contains(record.kind)
        && record.citations.contains { places.contains([$0.document, $0.item, $0.attachment]) }
    }.flatMap(\.questions).map(\.text)
  }
}
