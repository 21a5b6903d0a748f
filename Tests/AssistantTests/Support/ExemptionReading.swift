import DanishText
import DataFiles
import Eligibility
import Foundation
import JSONCoding
import Knowledge

@testable import Assistant

/// The project's own rules and language of facts, without any documents.
struct ExemptionReading {
  let rules: RuleSet
  let language: FactLanguage
  let analyzer: TextAnalyzer

  /// Loaded once for all tests.
  static let shared: Result<ExemptionReading, any Error> = Result { try ExemptionReading() }

  /// The top of the checkout.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  init() throws {
    var faults = FaultLog()
    let rules = RuleBook(from: DataFolder(Self.root + "/KnowledgeBase"), &faults)["exemption"]
    let language = rules.flatMap {
      FactLanguage(loading: DataFolder(Self.root + "/Intents"), rules: $0, &faults)
    }
    try faults.throwIfAny()
    guard let rules, let language else { throw DataFaults(faults.faults) }
    self.rules = rules
    self.language = language
    let words = language.terms.flatMap { $0.split(separator: " ") }.map { (String($0), 1) }
    let corrector = SpellingCorrector(vocabulary: Dictionary(words, uniquingKeysWith: +))
    analyzer = TextAnalyzer(
      repairing: TokenRepair(corrector: corrector, splitter: CompoundSplitter(parts: [])))
  }

  /// What a text tells.
  func read(
    _ text: String, in context: FactExtractor.Context = .init()
  ) -> FactExtractor.Reading {
    FactExtractor(language: language, rules: rules).read(
      analyzer.analyze(TextNormalizer.normalize(text)), in: context)
  }

  /// The cases of a file of `Tests/Evaluation`.
  static func cases(_ path: String, _ member: String) throws -> [JSONValue] {
    try DataFile(reading: root + "/Tests/Evaluation/" + path).root[member]?.array ?? []
  }
}
