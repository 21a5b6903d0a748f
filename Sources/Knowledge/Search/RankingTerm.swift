/// A word of a question with what counts as the same word, as numbers of features.
struct RankingTerm {
  // A compound is covered less by its parts than by itself.
  private static let partCoverage: Float = 0.8

  /// The word's stem; `nil` for one that no record has.
  let feature: Int?
  /// How rare it is.
  let rarity: Float
  /// The stems that mean the same, as far as any record has them.
  let synonyms: [Int]
  /// The stems that it is put together from, if it is a compound; `nil` for what no record has.
  let parts: [Int?]
  /// Whether it is made of letters.
  let isWord: Bool

  /// How much of the word something has: 1 for itself or a synonym, less for some of its parts.
  func share(_ has: (Int) -> Bool) -> Float {
    if let feature, has(feature) { return 1 }
    if synonyms.contains(where: has) { return 1 }
    guard !parts.isEmpty else { return 0 }
    let known = parts.count { part in part.map(has) ?? false }
    return Self.partCoverage * Float(known) / Float(parts.count)
  }
}
