import DanishText
import Knowledge

/// What the decision to answer or refuse a question rests on, for fitting how much each counts.
package struct GateEvidence: Sendable {
  /// What each number is, in the order of `values`; the names of the tuning file.
  package static let names =
    RankingFeatures.all.map(\.name) + ["negatives", "length", "margin"]
  /// The numbers.
  package let values: [Double]
  /// Whether the best record only says what the documents do not hold, so that it refuses anyway.
  package let isGap: Bool
}

extension Assistant {
  /// The evidence on one question by itself; `nil` where no record shares anything with it.
  package func gateEvidence(on question: String) -> GateEvidence? {
    let understanding = reader.read(TextNormalizer.normalize(question))
    let ranking = records.ranker.rank(records.query(understanding))
    guard let best = ranking.records.first else { return nil }
    let values =
      RankingFeatures.all.map { $0.value(best.features) }
      + [ranking.verdict.likeness, ranking.verdict.length, ranking.verdict.margin]
    return GateEvidence(
      values: values.map(Double.init), isGap: knowledge.records[best.record].kind == .gap)
  }

  /// Questions that must be refused, those that the gate was not shown: every `part`-th one.
  package func heldOutNegatives(part: Int) -> [String] {
    allNegatives.flatMap { $0.heldOut(every: part) }
  }
}
