import TextClassification

/// The features of a question, as the index knows them.
struct QuestionFeatures {
  /// All features, each once, in reading order.
  private(set) var hashes: [UInt32] = []
  /// The numbers of those that any record or question has.
  private(set) var numbers: [UInt32] = []
  /// How rare each of them is, in the same order.
  private(set) var rarities: [Float] = []
  /// How rare all are together, unknown ones too.
  private(set) var norm: Float = 0
  /// One bit for each number, set for those that the question has.
  private(set) var marks: [UInt64]

  init(_ text: AnalyzedText, _ table: FeatureTable, _ index: RecordIndex) {
    let all = FeatureExtractor().features(of: text.featureWords)
    marks = Array(repeating: 0, count: table.count / 64 + 1)
    hashes.reserveCapacity(all.count)
    numbers.reserveCapacity(all.count)
    rarities.reserveCapacity(all.count)
    var unknown: [UInt32] = []
    var place = 0
    while place < all.count {
      let hash = all[place]
      place += 1
      guard let number = table.number(of: hash) else {
        unknown.append(hash)
        continue
      }
      let bit = UInt64(1) << UInt64(number & 63)
      if marks[number >> 6] & bit != 0 { continue }
      marks[number >> 6] |= bit
      let rarity = index.rarity(of: number)
      hashes.append(hash)
      numbers.append(UInt32(number))
      rarities.append(rarity)
      norm += rarity
    }
    let others = FeatureCounts(unknown).features
    hashes.append(contentsOf: others)
    norm += Float(others.count) * index.rarityOfUnknown
  }
}
