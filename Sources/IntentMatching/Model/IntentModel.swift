import Concurrency
import TextClassification

/// The linear model over all intents, and what it needs to tell that none fits.
struct IntentModel: Sendable {
  /// What a text looks like to the model.
  struct Result {
    /// A score for each intent: 1 and more is as sure as the examples are.
    var scores: [Float]
    /// How sure it is that any intent fits at all, from 0 to 1; under ½ none does.
    var fit: Float
  }

  /// A text to learn from.
  struct Text {
    /// What the model sees of it.
    var features: IntentFeatures
    /// The number of its intent; `nil` where none fits.
    var intent: Int?
  }

  let pieces: FeatureVocabulary
  let stems: FeatureVocabulary
  let classifier: MarginClassifier
  /// How many intents there are.
  let intents: Int
  private(set) var gate = FitGate()

  // Few examples teach most when each is followed closely.
  private static let cost: Float = 3
  // Pieces survive slips, so they count for more than stems; pieces have length 1.
  private static let lengthOfStems: Float = 0.7

  /// A model that was learned before.
  init(
    pieces: FeatureVocabulary, stems: FeatureVocabulary, classifier: MarginClassifier,
    intents: Int, gate: FitGate
  ) {
    self.pieces = pieces
    self.stems = stems
    self.classifier = classifier
    self.intents = intents
    self.gate = gate
  }

  /// Learns from texts.
  ///
  /// - Parameters:
  ///   - texts: Texts of all intents, and of none.
  ///   - intents: How many intents there are.
  init(_ texts: [Text], intents: Int) {
    let spans = Parallel.spans(of: texts.count, atMost: 16)
    let counts = Parallel.map(spans.count) { span in
      texts[spans[span]].map {
        (pieces: FeatureCounts($0.features.pieces), stems: FeatureCounts($0.features.stems))
      }
    }.flatMap(\.self)
    let (pieces, stems) = Parallel.both(
      { FeatureVocabulary(counts.map(\.pieces)) }, { FeatureVocabulary(counts.map(\.stems)) })
    self.pieces = pieces
    self.stems = stems
    self.intents = intents
    let examples = Parallel.map(spans.count) { span in
      spans[span].map { index in
        // What fits nothing is a class of its own, the last one.
        MarginClassifier.Example(
          vector: Self.vector(counts[index].pieces, pieces, counts[index].stems, stems),
          label: texts[index].intent ?? intents)
      }
    }.flatMap(\.self)
    let hasNegatives = texts.contains { $0.intent == nil }
    let (model, heldOut) = MarginClassifier.learn(
      examples, classes: hasNegatives ? intents + 1 : intents,
      features: pieces.count + stems.count, cost: Self.cost)
    classifier = model
    let evidence = texts.indices.map { index in
      (
        evidence: self.evidence(
          texts[index].features, counts[index].stems.features, scores: heldOut[index],
          isHeldOut: true),
        isOwn: texts[index].intent != nil
      )
    }
    gate = FitGate(evidence)
  }

  /// Judges a text.
  func result(for features: IntentFeatures) -> Result {
    let stemCounts = FeatureCounts(features.stems)
    let scores = classifier.scores(
      of: Self.vector(FeatureCounts(features.pieces), pieces, stemCounts, stems))
    let fit = gate.fit(
      evidence(features, stemCounts.features, scores: scores, isHeldOut: false))
    return Result(scores: Array(scores.prefix(intents)), fit: fit)
  }

  private static func vector(
    _ pieceCounts: FeatureCounts, _ pieces: FeatureVocabulary, _ stemCounts: FeatureCounts,
    _ stems: FeatureVocabulary
  ) -> FeatureVector {
    var vector = FeatureVector()
    vector.append(pieceCounts, weightedBy: pieces)
    vector.append(
      stemCounts, weightedBy: stems, offset: pieces.count, length: Self.lengthOfStems)
    return vector
  }

  /// What speaks for and against that any intent fits.
  ///
  /// - Parameters:
  ///   - features: The text.
  ///   - textStems: Its stems and pairs, each once.
  ///   - scores: What the classifier says of it, the class of what fits nothing last.
  ///   - isHeldOut: Whether the text was learned from, so that its own features are not news.
  /// - Returns: The evidence.
  private func evidence(
    _ features: IntentFeatures, _ textStems: [UInt32], scores: [Float], isHeldOut: Bool
  ) -> FitEvidence {
    var evidence = FitEvidence()
    for score in scores.prefix(intents) {
      if score > evidence.best {
        evidence.second = evidence.best
        evidence.best = score
      } else if score > evidence.second {
        evidence.second = score
      }
    }
    evidence.none = scores.count > intents ? scores[intents] : -1
    let least = isHeldOut ? 2 : 1
    evidence.stems = textStems.count
    evidence.knownStems = textStems.count { stems.isKnown($0, to: least) }
    var letters = 0
    var novel: Float = 0
    for word in features.words {
      letters += word.letters
      guard !stems.isKnown(word.stem, to: least), !word.pieces.isEmpty else { continue }
      let known = features.pieces[word.pieces].count { pieces.isKnown($0, to: least) }
      novel += Float(word.letters) * (1 - Float(known) / Float(word.pieces.count))
    }
    evidence.novelty = novel / Float(max(letters, 1))
    return evidence
  }
}

extension FeatureVocabulary {
  /// Whether at least some number of texts have a feature.
  fileprivate func isKnown(_ feature: UInt32, to least: Int) -> Bool {
    guard let place = place(of: feature) else { return false }
    return least == 1 || frequency(at: place) >= least
  }
}
