import Foundation
package import TextClassification

/// Tells whether the best record answers a question, or nothing in the documents does.
///
/// How well a record fits is no ground for refusing by itself. A linear classifier that was shown
/// questions which the documents do not answer is one voice among several: how much of the question
/// the record covers, which word it lacks, whether it knows the place and the year.
public struct AnswerGate: Sendable {
  /// What it has learned.
  package let classifier: BinaryClassifier
  private let tuning: Tuning
  private let knowledge: KnowledgeBase

  // Negatives are fewer than positives; together they count this share of what those do.
  private static let negativeShare: Float = 0.7

  init(
    _ knowledge: KnowledgeBase, positives: FeatureLists, negatives: FeatureLists, tuning: Tuning
  ) {
    self.tuning = tuning
    self.knowledge = knowledge
    let weight = Self.negativeShare * Float(positives.count) / Float(max(negatives.count, 1))
    var examples = positives
    examples.append(contentsOf: negatives)
    classifier = BinaryClassifier(
      examples,
      weights: Array(repeating: 1, count: positives.count)
        + Array(repeating: -weight, count: negatives.count),
      bits: 20, epochs: 6)
  }

  /// A gate that learned before.
  init(_ knowledge: KnowledgeBase, classifier: BinaryClassifier, tuning: Tuning) {
    self.tuning = tuning
    self.knowledge = knowledge
    self.classifier = classifier
  }

  /// What the gate came to, and on what.
  public struct Verdict: Sendable {
    /// How sure it is that the best record answers, from 0 to 1.
    public var confidence: Float = 0
    /// What the classifier of questions to refuse says: below 0, more like one of them.
    public var likeness: Float = 0
    /// The logarithm of how many words the question has.
    public var length: Float = 0
    /// How far the best record is ahead of the best one of another subject.
    public var margin: Float = 0

    init() {}
  }

  /// Decides on the best of some records.
  ///
  /// - Parameters:
  ///   - ranked: The records, best first.
  ///   - features: The question's features.
  ///   - words: How many words it has.
  /// - Returns: A verdict without confidence where there is no record.
  func verdict(on ranked: [RankedRecord], features: [UInt32], words: Int) -> Verdict {
    var verdict = Verdict()
    guard let best = ranked.first else { return verdict }
    let subject = knowledge.records[best.record].subject
    let rival = ranked.first { knowledge.records[$0.record].subject != subject }
    verdict.likeness = classifier.score(features)
    verdict.length = log(Float(words + 1))
    verdict.margin = best.score - (rival?.score ?? 0)
    var sum = tuning.bias + tuning.negatives * verdict.likeness
    sum += tuning.length * verdict.length + tuning.margin * verdict.margin
    for (feature, weight) in zip(RankingFeatures.all, tuning.gate) {
      sum += feature.value(best.features) * weight
    }
    verdict.confidence = 1 / (1 + exp(-sum))
    return verdict
  }
}
