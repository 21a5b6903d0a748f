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
    var trainer = MarginTrainer(
      examples, MarginClassifier(classes: classes, features: features), cost: cost)
    trainer.train(epochs: epochs)
    self = trainer.model
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
    var trainer = MarginTrainer(
      examples, MarginClassifier(classes: classes, features: features), cost: cost)
    trainer.train(epochs: epochs)
    return (trainer.model, examples.indices.map { trainer.heldOutScores(of: $0) })
  }
}

/// The state of a training: how far each example pushes each class.
private struct MarginTrainer {
  typealias Lane = MarginClassifier.Lane

  private(set) var model: MarginClassifier
  private let examples: [MarginClassifier.Example]
  private let cost: Float
  private var pushes: [Lane]
  /// The squared length of each example, its bias included.
  private let squares: [Float]

  init(_ examples: [MarginClassifier.Example], _ model: MarginClassifier, cost: Float) {
    self.examples = examples
    self.model = model
    self.cost = cost
    pushes = Array(repeating: .zero, count: examples.count * model.lanes)
    squares = examples.map { $0.vector.weights.reduce(1) { $0 + $1 * $1 } }
  }

  /// Visits all examples until nothing much changes.
  mutating func train(epochs: Int) {
    var random = SplitMix(seed: 7)
    var order = Array(examples.indices)
    for _ in 0..<epochs {
      random.shuffle(&order)
      if visit(order) < Self.enough { return }
    }
  }

  private static let enough: Float = 0.05

  /// Visits every example once.
  ///
  /// - Returns: The greatest change made.
  private mutating func visit(_ order: [Int]) -> Float {
    var greatest: Float = 0
    var sums = model.biases
    for index in order {
      let example = examples[index]
      for lane in sums.indices { sums[lane] = model.biases[lane] }
      model.add(example.vector, to: &sums)
      let change = step(index, example, &sums)
      guard change > Self.enough / 5 else { continue }
      greatest = max(greatest, change)
      for lane in sums.indices { model.biases[lane] += sums[lane] }
      model.push(by: sums, along: example.vector)
    }
    return greatest
  }

  /// Moves one example's pushes to where its own loss is least.
  ///
  /// - Parameters:
  ///   - index: The example's number.
  ///   - example: The example.
  ///   - sums: The scores; afterwards the changes to make along the example.
  /// - Returns: The greatest change of a class.
  private mutating func step(
    _ index: Int, _ example: MarginClassifier.Example, _ sums: inout [Lane]
  ) -> Float {
    let softness = 1 / (2 * cost * max(example.weight, 1e-3))
    let curvature = Lane(repeating: 1 / (squares[index] + softness))
    var greatest: Float = 0
    for lane in sums.indices {
      let signs = Self.signs(of: example.label, lane: lane)
      let place = index * model.lanes + lane
      let old = pushes[place]
      let slope = signs * sums[lane] - 1 + old * softness
      var new = old - slope * curvature
      new.replace(with: 0, where: new .< 0)
      pushes[place] = new
      let change = new - old
      sums[lane] = change * signs
      greatest = max(greatest, change.max(), -change.min())
    }
    return greatest
  }

  /// 1 for the example's own class, -1 for all others.
  private static func signs(of label: Int?, lane: Int) -> Lane {
    var signs = Lane(repeating: -1)
    if let label, label / Lane.scalarCount == lane { signs[label % Lane.scalarCount] = 1 }
    return signs
  }

  /// The scores of an example without what it pushed itself.
  func heldOutScores(of index: Int) -> [Float] {
    var scores = model.scores(of: examples[index].vector)
    for place in scores.indices {
      let push = pushes[index * model.lanes + place / Lane.scalarCount]
      let own = push[place % Lane.scalarCount] * squares[index]
      scores[place] += place == examples[index].label ? -own : own
    }
    return scores
  }
}

extension MarginClassifier {
  /// Moves the weights of a text's features.
  fileprivate mutating func push(by changes: [Lane], along vector: FeatureVector) {
    for (place, weight) in zip(vector.places, vector.weights) {
      let base = Int(place) * lanes
      let factor = Lane(repeating: weight)
      for lane in 0..<lanes { weights[base + lane] += changes[lane] * factor }
    }
  }
}
