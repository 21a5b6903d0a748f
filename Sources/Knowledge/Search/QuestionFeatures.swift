import TextClassification

/// The features of a question, as the index knows them.
struct QuestionFeatures {
  /// All features, each once, ascending.
  let hashes: [UInt32]
  /// The numbers of those that any record or question has.
  private(set) var numbers: [UInt32] = []
  /// How rare each of them is, in the same order.
  private(set) var rarities: [Float] = []
  /// How rare all are together, unknown ones too.
  private(set) var norm: Float = 0

  init(_ text: AnalyzedText, _ table: FeatureTable, _ index: RecordIndex) {
    hashes = FeatureCounts(FeatureExtractor().features(of: text.featureWords)).features
    numbers.reserveCapacity(hashes.count)
    rarities.reserveCapacity(hashes.count)
    for hash in hashes {
      guard let number = table.number(of: hash) else {
        norm += index.rarityOfUnknown
        continue
      }
      let rarity = index.rarity(of: number)
      numbers.append(UInt32(number))
      rarities.append(rarity)
      norm += rarity
    }
  }
}
