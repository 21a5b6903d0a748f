import Foundation
import TextClassification

/// Tells whether the best record answers a question, or nothing in the documents does.
///
/// How well a record fits is no ground for refusing by itself. A linear classifier that was shown
/// questions which the documents do not answer is one voice among several: how much of the question
/// the record covers, which word it lacks, whether it knows the place and the year.
public struct AnswerGate: Sendable {
  private let classifier: BinaryClassifier
  private let tuning: Tuning
  private let knowledge: KnowledgeBase

  // Negatives are fewer than positives; together they count this share of what those do.
  private static let negativeShare: Float = 0.7

  init(
    _ knowledge: KnowledgeBase, positives: [[UInt32]], negatives: [[UInt32]], tuning: Tuning
  ) {
    self.tuning = tuning
    self.knowledge = knowledge
    let weight = Self.negativeShare * Float(positives.count) / Float(max(negatives.count, 1))
    classifier = BinaryClassifier(
      positives.map { .init(features: $0, isPositive: true) }
        + negatives.map { .init(features: $0, isPositive: false, weight: weight) },
      bits: 20, epochs: 6)
  }

  /// How sure it is that the best record answers, from 0 to 1.
  ///
  /// - Parameters:
  ///   - ranked: The records, best first.
  ///   - features: The question's features.
  ///   - words: How many words it has.
  /// - Returns: 0 where there is no record.
  func confidence(_ ranked: [RankedRecord], features: [UInt32], words: Int) -> Float {
    guard let best = ranked.first else { return 0 }
    let subject = knowledge.records[best.record].subject
    let rival = ranked.first { knowledge.records[$0.record].subject != subject }
    var sum = tuning.bias + tuning.negatives * classifier.score(features)
    sum += tuning.length * log(Float(words + 1))
    sum += tuning.margin * (best.score - (rival?.score ?? 0))
    for (feature, weight) in zip(RankingFeatures.all, tuning.gate) {
      sum += feature.value(best.features) * weight
    }
    return 1 / (1 + exp(-sum))
  }

  /// What the classifier says by itself.
  func negativeScore(_ features: [UInt32]) -> Float { classifier.score(features) }
}
