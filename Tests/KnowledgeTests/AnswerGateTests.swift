import DataFiles
import JSONCoding
import TextClassification
import Testing

@testable import Knowledge

@Suite struct `Deciding whether a record answers` {
  private let knowledge: KnowledgeBase

  init() throws {
    knowledge = try InventedFolder([
      "topics/all.json": """
      {"topics": [{"id": "havn", "title": "Havnen"}, {"id": "fyr", "title": "Fyret"}]}
      """,
      "records/all.json": InventedFolder.records([
        InventedFolder.record("a", statement: "Havnen er dyb."),
        InventedFolder.record("b", statement: "Havnen er bred."),
        InventedFolder.record("c", subject: "topic:fyr", statement: "Fyret er højt."),
      ]),
    ]).load().knowledge
  }

  private func gate(_ tuning: Tuning = .test()) -> AnswerGate {
    var positives = FeatureLists()
    var negatives = FeatureLists()
    for number in UInt32(0)..<40 {
      positives.append([1, 100 + number])
      negatives.append([2, 200 + number])
    }
    return AnswerGate(knowledge, positives: positives, negatives: negatives, tuning: tuning)
  }

  private func ranked(
    _ record: Int, _ score: Float, _ change: (inout RankingFeatures) -> Void = { _ in }
  ) -> RankedRecord {
    var features = RankingFeatures()
    change(&features)
    return RankedRecord(record: record, features: features, score: score)
  }

  @Test func `needs a record`() {
    let verdict = gate().verdict(on: [], features: [1], words: 3)
    #expect(verdict.confidence == 0)
  }

  @Test func `is surer where the question is less like those to refuse`() {
    let record = [ranked(0, 1)]
    let own = gate().verdict(on: record, features: [1, 100], words: 3)
    let foreign = gate().verdict(on: record, features: [2, 200], words: 3)
    #expect(own.likeness > 0)
    #expect(foreign.likeness < 0)
    #expect(own.confidence > foreign.confidence)
    #expect((0...1).contains(own.confidence))
  }

  @Test func `is surer the more a feature speaks for the record, less where one speaks against`() {
    let gate = gate()
    func confidence(_ change: (inout RankingFeatures) -> Void) -> Float {
      gate.verdict(on: [ranked(0, 1, change)], features: [1], words: 3).confidence
    }
    let plain = confidence { _ in }
    #expect(confidence { $0.coverage = 0.5 } > plain)
    #expect(confidence { $0.coverage = 1 } > confidence { $0.coverage = 0.5 })
    #expect(confidence { $0.missing = 1 } < plain)
  }

  @Test func `is surer the farther the best of another subject is behind`() {
    let gate = gate()
    func verdict(_ others: [RankedRecord]) -> AnswerGate.Verdict {
      gate.verdict(on: [ranked(0, 2)] + others, features: [1], words: 3)
    }
    let close = verdict([ranked(2, 1.9)])
    let far = verdict([ranked(2, 0.5)])
    // A record of the same subject is no rival.
    let same = verdict([ranked(1, 1.9), ranked(2, 0.5)])
    #expect(far.confidence > close.confidence)
    #expect(same.margin == far.margin)
    #expect(verdict([]).margin == 2)
  }
}

extension Tuning {
  /// Coverage speaks for a record, missing words against it, and a margin for it.
  static func test(_ change: (inout JSONValue) -> Void = { _ in }) -> Tuning {
    let names = RankingFeatures.all.map(\.name)
    func weights(_ own: [String: Double]) -> JSONValue {
      .object(names.map { ($0, JSONValue(own[$0] ?? 0)) })
    }
    let members: [(String, JSONValue)] = [
      (
        "ranking",
        weights([
          "relevance": 1, "coverage": 2, "likeness": 2, "kind": 0.5, "subject": 1, "meeting": 1,
          "place": 1, "year": 1, "missing": -1,
        ])
      ), ("gate", weights(["coverage": 2, "missing": -2])), ("negatives", JSONValue(0.5)),
      ("length", 0),
      ("margin", JSONValue(0.5)), ("bias", 0), ("answerFrom", JSONValue(0.5)),
      ("alsoTellWithin", JSONValue(0.1)),
    ]
    var root = JSONValue.object(members)
    change(&root)
    var faults = FaultLog()
    return Tuning(DataFile(path: "tuning.json", root: root), &faults)
  }
}
