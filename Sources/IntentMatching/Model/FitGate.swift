import Foundation

/// What speaks for and against that a text belongs to any intent.
///
/// The classifier's score alone is no ground for refusing: at 95 % of its own texts answered, the
/// best score lets a third of foreign ones pass. That words and pairs of words were never met tells
/// more than all scores.
struct FitEvidence: Sendable {
  /// The highest score of an intent.
  var best: Float = -1
  /// The next highest.
  var second: Float = -1
  /// The score of what fits nothing; -1 where no such texts were learned.
  var none: Float = -1
  /// How many stems and pairs of stems the text has.
  var stems = 0
  /// How many of them other texts have.
  var knownStems = 0
  /// The share of its letters that stand in unknown pieces of unknown words.
  var novelty: Float = 0

  /// All in one figure; higher speaks for an intent.
  var sum: Float {
    // A short text with one slip would lose all pairs at once; so a few are taken as known.
    let familiar = (Float(knownStems) + 3.2) / (Float(stems) + 4)
    return best + (best - second) + 8 * familiar - 4 * novelty - 2 * (none + 1)
  }
}

/// Decides whether any intent fits a text, on evidence that was measured on the texts learned from,
/// each as if it had not been among them.
struct FitGate: Sendable {
  /// Where an intent is as likely to fit as not.
  private(set) var threshold: Float = 0

  // From template sentences the own texts look surer than what people write will be.
  private static let highestThreshold: Float = 4.7
  private static let reserve: Float = 1

  /// A gate that was learned before.
  init(threshold: Float) { self.threshold = threshold }

  /// A gate that lets about half of everything pass.
  init() {}

  /// Learns where to draw the line.
  ///
  /// - Parameter texts: The evidence of each text, and whether an intent fits it. Where none fits
  ///   to any, the line is drawn just under the own texts.
  init(_ texts: [(evidence: FitEvidence, isOwn: Bool)]) {
    let own = texts.filter(\.isOwn).map(\.evidence.sum).sorted()
    let foreign = texts.filter { !$0.isOwn }.map(\.evidence.sum).sorted()
    guard let least = own.first else { return }
    if foreign.count < 20 {
      let low = own.count < 100 ? least : own[own.count / 100]
      threshold = min(low - Self.reserve, Self.highestThreshold)
    } else {
      threshold = Self.line(between: own, and: foreign)
    }
  }

  /// The place that separates two sorted rows with the smallest shares on the wrong side.
  private static func line(between own: [Float], and foreign: [Float]) -> Float {
    var best = (threshold: Float(0), wrong: Float.infinity)
    var below = 0
    for (index, value) in own.enumerated() {
      while below < foreign.count, foreign[below] < value { below += 1 }
      let wrong =
        Float(index) / Float(own.count)
        + Float(foreign.count - below) / Float(foreign.count)
      if wrong < best.wrong { best = (value, wrong) }
    }
    return best.threshold
  }

  /// How sure it is that any intent fits, from 0 to 1; under ½ none does.
  func fit(_ evidence: FitEvidence) -> Float {
    // Not a word that was ever met, hardly a piece of one.
    if evidence.knownStems == 0, evidence.novelty > 0.6 { return 0 }
    return 1 / (1 + exp(threshold - evidence.sum))
  }
}
