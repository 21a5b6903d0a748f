import Foundation
import TextClassification

/// An inverted index over records as texts of features, weighed by BM25.
///
/// Robertson, Zaragoza: The Probabilistic Relevance Framework (2009), section 3. The weight of each
/// feature in each record is computed at load, so that a question only adds numbers up.
struct RecordIndex: Sendable {
  /// How soon a repeated feature stops counting (k₁), and how much long records pay (b).
  private static let saturation: Float = 1.2
  private static let lengthPenalty: Float = 0.6

  /// How many records there are.
  let count: Int

  private let table: FeatureTable
  // Postings of slot s: starts[s] ..< starts[s + 1], in ascending order of records.
  private let starts: [UInt32]
  private let records: [UInt32]
  private let weights: [Float]
  private let rarity: [Float]
  /// How rare a feature is that no record has.
  let rarityOfUnknown: Float

  /// Builds the index.
  ///
  /// - Parameter texts: The records' features with how often each occurs.
  init(_ texts: [FeatureCounts]) {
    count = texts.count
    var table = FeatureTable(capacity: texts.reduce(0) { $0 + $1.features.count } / 4)
    var frequencies: [UInt32] = []
    for text in texts {
      for feature in text.features {
        let slot = table.insert(feature)
        if slot == frequencies.count { frequencies.append(0) }
        frequencies[slot] += 1
      }
    }
    let total = Float(max(texts.count, 1))
    rarity = frequencies.map { Self.rarity(of: Float($0), among: total) }
    rarityOfUnknown = Self.rarity(of: 0, among: total)
    var starts: [UInt32] = [0]
    starts.reserveCapacity(frequencies.count + 1)
    for frequency in frequencies { starts.append(starts[starts.count - 1] + frequency) }
    let postings = Int(starts[starts.count - 1])
    var records = [UInt32](repeating: 0, count: postings)
    var weights = [Float](repeating: 0, count: postings)
    var next = starts
    let lengths = texts.map { $0.counts.reduce(0, +) }
    let meanLength = max(lengths.reduce(0, +) / total, 1)
    for (record, text) in texts.enumerated() {
      let lengthFactor =
        Self.saturation
        * (1 - Self.lengthPenalty + Self.lengthPenalty * lengths[record] / meanLength)
      for (feature, occurrences) in zip(text.features, text.counts) {
        guard let slot = table.slot(of: feature) else { continue }
        let place = Int(next[slot])
        next[slot] += 1
        records[place] = UInt32(record)
        weights[place] =
          rarity[slot] * occurrences * (Self.saturation + 1) / (occurrences + lengthFactor)
      }
    }
    self.table = table
    self.starts = starts
    self.records = records
    self.weights = weights
  }

  /// How rare a feature is: the logarithm of the odds against finding it in a record.
  func rarity(of feature: UInt32) -> Float {
    table.slot(of: feature).map { rarity[$0] } ?? rarityOfUnknown
  }

  /// Whether any record has the feature.
  func knows(_ feature: UInt32) -> Bool { table.slot(of: feature) != nil }

  /// Adds to each record's score what a feature is worth in it.
  func add(_ feature: UInt32, factor: Float, to scores: inout [Float]) {
    guard let slot = table.slot(of: feature) else { return }
    for place in Int(starts[slot])..<Int(starts[slot + 1]) {
      scores[Int(records[place])] += weights[place] * factor
    }
  }

  /// What a feature is worth in one record; 0 where the record does not have it.
  func weight(of feature: UInt32, in record: Int) -> Float {
    guard let slot = table.slot(of: feature) else { return 0 }
    var low = Int(starts[slot])
    var high = Int(starts[slot + 1])
    while low < high {
      let middle = (low + high) / 2
      if records[middle] < record { low = middle + 1 } else { high = middle }
    }
    return low < Int(starts[slot + 1]) && records[low] == record ? weights[low] : 0
  }

  private static func rarity(of frequency: Float, among total: Float) -> Float {
    log(1 + (total - frequency + 0.5) / (frequency + 0.5))
  }
}
