import TextClassification

/// For each stem, the features of the stems that mean the same in this domain.
struct SynonymTable: Sendable {
  private var table: [[UInt8]: [UInt32]] = [:]

  init(_ lexicon: Lexicon, analyzer: TextAnalyzer) {
    for group in lexicon.synonyms {
      let stems = group.map { analyzer.analyze($0).words.map(\.stem) }
      for (position, stem) in stems.enumerated() where stem.count == 1 {
        for (other, others) in stems.enumerated() where other != position {
          table[stem[0], default: []] += others.map { FeatureExtractor.stemFeature($0) }
        }
      }
    }
  }

  func features(for stem: [UInt8]) -> [UInt32] { table[stem] ?? [] }
}
