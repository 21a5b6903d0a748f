import Foundation
import TextClassification
import Testing

@testable import Knowledge

/// Records of made-up features, and what BM25 says of them, worked out the long way.
private struct MadeUp {
  var records: [[UInt32: UInt32]] = []
  var questions: [[[UInt32]]] = []
  var bags = FeatureBags()
  let features = 60

  init(records count: Int, seed: UInt64) {
    var random = SplitMix(seed: seed)
    var tally = FeatureTally()
    for record in 0..<count {
      var counts: [UInt32: UInt32] = [:]
      // Some records have more questions than fit a word.
      var texts = [[UInt32]](repeating: [], count: record % 7 == 0 ? 40 : 5)
      tally.begin(questions: texts.count)
      for _ in 0..<80 {
        // Low features are common, high ones rare.
        let feature = UInt32(random.next() % UInt64(features)) * UInt32(random.next() % 60) / 60
        let text = Int(random.next() % UInt64(texts.count + 2))
        counts[feature, default: 0] += 1
        tally.add(feature, question: text < texts.count ? text : nil)
        if text < texts.count { texts[text].append(feature) }
      }
      bags.append(tally)
      records.append(counts)
      questions.append(texts)
    }
  }

  func rarity(of feature: UInt32) -> Double {
    let frequency = Double(records.count { $0[feature] != nil })
    return log(1 + (Double(records.count) - frequency + 0.5) / (frequency + 0.5))
  }

  func weight(of feature: UInt32, in record: Int) -> Double {
    let lengths = records.map { Double($0.values.reduce(0, +)) }
    let mean = lengths.reduce(0, +) / Double(records.count)
    let count = Double(records[record][feature] ?? 0)
    let length = 1 - 0.6 + 0.6 * lengths[record] / mean
    return rarity(of: feature) * count * 2.2 / (count + 1.2 * length)
  }
}

@Suite struct `Index over records` {
  private let made = MadeUp(records: 50, seed: 5)
  private var index: RecordIndex { RecordIndex(made.bags, featureCount: made.features + 1) }

  @Test func `weighs every feature in every record as BM25 does`() {
    let index = index
    #expect(index.count == 50)
    for feature in 0..<made.features {
      let rarity = made.rarity(of: UInt32(feature))
      #expect(abs(Double(index.rarity(of: feature)) - rarity) < 1e-5)
      for record in 0..<made.records.count {
        let expected = made.weight(of: UInt32(feature), in: record)
        #expect(abs(Double(index.weight(of: feature, in: record)) - expected) < 1e-4)
      }
    }
  }

  @Test func `holds common and rare features`() {
    let index = index
    let common = (0..<made.features).filter { index.common.column(of: $0) != nil }
    #expect(!common.isEmpty)
    #expect(common.count < made.features)
  }

  @Test func `takes a feature that no record has for the rarest`() {
    #expect(index.rarity(of: made.features) == index.rarityOfUnknown)
    #expect(index.weight(of: made.features, in: 3) == 0)
  }

  @Test func `finds the candidates that adding everything up finds`() {
    let index = index
    var random = SplitMix(seed: 8)
    for _ in 0..<60 {
      let asked = Set((0..<6).map { _ in Int(random.next() % UInt64(made.features)) })
      var search = CandidateSearch(index)
      for feature in asked { search.add(feature, factor: feature % 5 == 0 ? 0.3 : 1) }
      search.add(2.5, to: 17)
      let scores = made.records.indices.map { record in
        asked.reduce(record == 17 ? 2.5 : 0) { sum, feature in
          sum + made.weight(of: UInt32(feature), in: record) * (feature % 5 == 0 ? 0.3 : 1)
        }
      }
      let best = search.best(12)
      let expected = scores.sorted(by: >).prefix(12).filter { $0 > 0 }
      #expect(best.count == expected.count)
      for (record, score) in zip(best, expected) {
        #expect(abs(scores[record] - score) < 1e-4)
        #expect(abs(Double(search.score(of: record)) - score) < 1e-4)
      }
    }
  }

  @Test func `adds up what questions share with another`() {
    let index = index
    let asked: [UInt32] = [0, 3, 11, 24, 40]
    let rarities = asked.map { index.rarity(of: Int($0)) }
    let candidates = [7, 2, 49]
    let firsts = [0, 40, 45]
    let sums = index.shared(
      asked, rarities: rarities, with: candidates, firsts: firsts, count: 85)
    for (candidate, record) in candidates.enumerated() {
      for (number, question) in made.questions[record].enumerated() {
        let expected = zip(asked, rarities).reduce(Float(0)) { sum, pair in
          sum + (question.contains(pair.0) ? pair.1 : 0)
        }
        #expect(abs(sums[firsts[candidate] + number] - expected) < 1e-5)
      }
    }
  }

  @Test func `of nothing finds nothing`() {
    let index = RecordIndex(FeatureBags(), featureCount: 3)
    var search = CandidateSearch(index)
    search.add(1, factor: 1)
    #expect(search.best(12).isEmpty)
  }
}
