import DataFiles
import JSONCoding
import Testing

@testable import Knowledge

@Suite struct `Weights of the ranking` {
  private func faults(_ change: (inout JSONValue) -> Void) -> [String] {
    var log = FaultLog()
    var root = JSONValue(.null)
    _ = Tuning.test {
      change(&$0)
      root = $0
    }
    _ = Tuning(DataFile(path: "tuning.json", root: root), &log)
    return log.faults.map { "\($0.code.rawValue) \($0.message)" }
  }

  @Test func `gives each feature the weight under its name`() {
    let tuning = Tuning.test()
    let weights = Dictionary(
      uniqueKeysWithValues: zip(RankingFeatures.all.map(\.name), tuning.ranking))
    #expect(weights["coverage"] == 2)
    #expect(weights["missing"] == -1)
    #expect(weights["gap"] == 0)
    #expect(tuning.alsoTellWithin == 0.1)
    #expect(faults { _ in }.isEmpty)
  }

  @Test func `misses what is not there and refuses what is no number`() {
    #expect(faults { $0.set("bias", "high") }.count { $0.contains("\"bias\"") } == 1)
    let ranking = faults { $0.set("ranking", .object([("relevance", 1)])) }
    #expect(ranking.count == RankingFeatures.all.count - 1)
    #expect(ranking.allSatisfy { $0.hasPrefix("missingKey") })
    #expect(faults { $0.set("luck", 1) }.first?.hasPrefix("unknownKey") == true)
  }
}
