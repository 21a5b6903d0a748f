import Concurrency

extension MarginClassifier {
  /// Learns from examples.
  ///
  /// - Parameters:
  ///   - examples: Texts of all classes.
  ///   - classes: How many classes there are.
  ///   - features: How many features the vocabulary has.
  ///   - cost: What an example inside the margin costs; more follows single examples closer.
  ///   - epochs: How often each example is seen, at most.
  public init(
    _ examples: [Example], classes: Int, features: Int, cost: Float = 1, epochs: Int = 12
  ) {
    self =
      Self.learn(examples, classes: classes, features: features, cost: cost, epochs: epochs).model
  }

  /// Learns from examples, and tells what it would think of each had it not learned from it.
  ///
  /// - Parameters:
  ///   - examples: Texts of all classes.
  ///   - classes: How many classes there are.
  ///   - features: How many features the vocabulary has.
  ///   - cost: What an example inside the margin costs.
  ///   - epochs: How often each example is seen, at most.
  /// - Returns: The model, and the scores of each example without its own push: an estimate on the
  ///   low side of those of a text that is not in the examples.
  public static func learn(
    _ examples: [Example], classes: Int, features: Int, cost: Float = 1, epochs: Int = 12
  ) -> (model: MarginClassifier, heldOut: [[Float]]) {
    let rows = MarginExamples(examples, cost: cost)
    let lanes = (classes + Lane.width - 1) / Lane.width
    // Classes are trained each by itself, so that eight do not have to wait for other eight.
    let trained = Parallel.map(lanes) { lane in
      var training = MarginTraining(rows, lane: lane, features: features)
      training.train(epochs: epochs)
      return (weights: training.weights, bias: training.bias, heldOut: training.heldOutScores())
    }
    let model = MarginClassifier(
      classes: classes, features: features, columns: trained.map { ($0.weights, $0.bias) })
    let heldOut = trained.map(\.heldOut)
    return (
      model,
      examples.indices.map { example in
        (0..<classes).map { heldOut[$0 / Lane.width][example][$0 % Lane.width] }
      }
    )
  }
}
