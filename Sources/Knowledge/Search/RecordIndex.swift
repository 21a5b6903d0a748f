import Foundation

/// An inverted index over records as texts of features, weighed by BM25.
///
/// Robertson, Zaragoza: The Probabilistic Relevance Framework (2009), section 3. The weight of each
/// feature in each record is computed at load, so that a question only adds numbers up. Features
/// are known by their numbers in a ``FeatureTable``.
struct RecordIndex: Sendable {
  /// How soon a repeated feature stops counting (k₁), and how much long records pay (b).
  private static let saturation: Float = 1.2
  private static let lengthPenalty: Float = 0.6
  /// Features of more than this share of the records are common.
  private static let commonShare = 4

  /// How many records there are.
  let count: Int

  /// That a record has a feature.
  private struct Posting {
    var record: UInt32 = 0
    var weight: Float = 0
    /// In which of the record's questions it stands.
    var code: UInt32 = 0
  }

  // Postings of a feature f that is not common: starts[f] ..< starts[f + 1], records ascending.
  private let starts: [UInt32]
  private let postings: [Posting]
  private let sets: QuestionSets
  private let rarities: [Float]
  /// The common features, weighed in every record.
  let common: CommonFeatures
  /// How rare a feature is that no record has.
  let rarityOfUnknown: Float

  /// Builds the index.
  ///
  /// - Parameters:
  ///   - bags: The records' features with how often each occurs.
  ///   - featureCount: How many features there are.
  init(_ bags: FeatureBags, featureCount: Int) {
    count = bags.count
    let frequencies = Self.frequencies(of: bags.features, count: featureCount)
    let total = Float(max(bags.count, 1))
    rarities = frequencies.map { Self.rarity(of: Float($0), among: total) }
    rarityOfUnknown = Self.rarity(of: 0, among: total)
    var common = CommonFeatures(records: bags.count, features: featureCount)
    var starts: [UInt32] = [0]
    starts.reserveCapacity(frequencies.count + 1)
    for (feature, frequency) in frequencies.enumerated() {
      let isCommon =
        Int(frequency) * Self.commonShare > bags.count && common.add(UInt32(feature))
      starts.append(starts[feature] + (isCommon ? 0 : frequency))
    }
    common.reserve()
    var postings = [Posting](repeating: Posting(), count: Int(starts[frequencies.count]))
    var next = starts
    let lengths = (0..<bags.count).map { bags.length(of: $0) }
    let meanLength = max(lengths.reduce(0, +) / total, 1)
    let (features, counts, rarities) = (bags.features, bags.counts, rarities)
    for record in 0..<bags.count {
      let length = 1 - Self.lengthPenalty + Self.lengthPenalty * lengths[record] / meanLength
      let range = bags.range(of: record)
      var index = range.lowerBound
      while index < range.upperBound {
        let feature = Int(features[index])
        let occurrences = Float(counts[index])
        let weight =
          rarities[feature] * occurrences * (Self.saturation + 1)
          / (occurrences + Self.saturation * length)
        let code = bags.codes[index]
        index += 1
        if common.set(UInt32(feature), in: record, weight, code: code) { continue }
        let place = next[feature]
        next[feature] = place + 1
        postings[Int(place)] = Posting(record: UInt32(record), weight: weight, code: code)
      }
    }
    self.common = common
    self.starts = starts
    self.postings = postings
    sets = bags.sets
  }

  private static func frequencies(of features: [UInt32], count: Int) -> [UInt32] {
    var frequencies = [UInt32](repeating: 0, count: count)
    var index = 0
    while index < features.count {
      let feature = Int(features[index])
      frequencies[feature] = frequencies[feature] + 1
      index += 1
    }
    return frequencies
  }

  /// How rare a feature is: the logarithm of the odds against finding it in a record.
  func rarity(of feature: Int) -> Float { rarities[feature] }

  /// Adds to each record's score what a feature that is not common is worth in it.
  func add(_ feature: Int, factor: Float, to scores: inout [Float]) {
    let postings = postings
    var place = Int(starts[feature])
    let end = Int(starts[feature + 1])
    while place < end {
      let posting = postings[place]
      scores[Int(posting.record)] = scores[Int(posting.record)] + posting.weight * factor
      place += 1
    }
  }

  /// What a feature is worth in one record; 0 where the record does not have it.
  func weight(of feature: Int, in record: Int) -> Float {
    if let column = common.column(of: feature) { return common.weight(in: record, column) }
    return place(of: feature, in: record).map { postings[$0].weight } ?? 0
  }

  /// Where a feature's posting for a record stands.
  private func place(of feature: Int, in record: Int) -> Int? {
    var low = Int(starts[feature])
    let end = Int(starts[feature + 1])
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if postings[middle].record < record { low = middle + 1 } else { high = middle }
    }
    return low < end && postings[low].record == record ? low : nil
  }

  /// How rare the features are together that each question of some records shares with another.
  ///
  /// - Parameters:
  ///   - asked: The features of the other question.
  ///   - rarities: How rare each of them is.
  ///   - candidates: The records.
  ///   - firsts: Where the sums of each record's questions begin.
  ///   - count: How many questions there are together.
  /// - Returns: A sum for each question.
  func shared(
    _ asked: [UInt32], rarities: [Float], with candidates: [Int], firsts: [Int], count: Int
  ) -> [Float] {
    var sums = [Float](repeating: 0, count: count)
    var candidateOfRecord = [Int32](repeating: -1, count: self.count)
    for (number, record) in candidates.enumerated() { candidateOfRecord[record] = Int32(number) }
    for (index, number) in asked.enumerated() {
      let feature = Int(number)
      let rarity = rarities[index]
      let column = common.column(of: feature)
      if column == nil, starts[feature + 1] - starts[feature] < candidates.count * 8 {
        for place in Int(starts[feature])..<Int(starts[feature + 1]) {
          let candidate = Int(candidateOfRecord[Int(postings[place].record)])
          guard candidate >= 0 else { continue }
          sets.add(rarity, to: postings[place].code, in: &sums, from: firsts[candidate])
        }
        continue
      }
      for (candidate, record) in candidates.enumerated() {
        let code =
          if let column { common.code(in: record, column) } else {
            place(of: feature, in: record).map { postings[$0].code } ?? 0
          }
        sets.add(rarity, to: code, in: &sums, from: firsts[candidate])
      }
    }
    return sums
  }

  private static func rarity(of frequency: Float, among total: Float) -> Float {
    log(1 + (total - frequency + 0.5) / (frequency + 0.5))
  }
}
