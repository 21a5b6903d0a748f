import Assistant
import DataFiles

/// Fits how much each piece of evidence counts when it is decided whether to answer or refuse.
///
/// Positive are the evaluation questions with an answer; negative are those that must be refused
/// and a part of the knowledge base's negatives that the gate's classifier is not shown, so that it
/// is weighed by how it does on what it has not seen.
struct GateFit {
  private static let heldOutPart = 4

  private let regression: LogisticRegression
  private let positives: [[Double]]
  private let negatives: [[Double]]

  /// Gathers evidence and fits.
  init(
    _ set: EvaluationSet, knowledgeBase: DataFolder, intents: DataFolder
  ) throws(DataFaults) {
    let assistant = try Assistant(
      knowledgeBase: knowledgeBase, intents: intents, holdingOutNegatives: Self.heldOutPart)
    let alone = set.questions.filter { $0.after.isEmpty && $0.decision == nil }
    func rows(_ questions: [String]) -> [[Double]] {
      questions.compactMap(assistant.gateEvidence).filter { !$0.isGap }.map(\.values)
    }
    positives = rows(alone.filter { $0.outcome == "answer" }.map(\.question))
    negatives = rows(
      alone.filter { $0.outcome == "unknown" }.map(\.question)
        + assistant.heldOutNegatives(part: Self.heldOutPart))
    regression = LogisticRegression(
      positives + negatives,
      labels: positives.map { _ in true } + negatives.map { _ in false })
  }

  /// The weights as `Intents/tuning.json` has them, and what some thresholds come to.
  var lines: [String] {
    let weights = zip(GateEvidence.names, regression.weights).map { name, weight in
      "  \"\(name)\": \(Self.rounded(weight))"
    }
    let thresholds = [0.2, 0.3, 0.4, 0.5, 0.6].map { threshold in
      let refused = negatives.count { regression.probability($0) < threshold }
      let answered = positives.count { regression.probability($0) >= threshold }
      return "answerFrom \(threshold): answers \(answered) of \(positives.count), refuses "
        + "\(refused) of \(negatives.count)"
    }
    return weights + ["  \"bias\": \(Self.rounded(regression.bias))", ""] + thresholds
  }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
