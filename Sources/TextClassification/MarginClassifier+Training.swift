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
    var visit = 0
    while visit < order.count {
      let index = order[visit]
      visit += 1
      let example = examples[index]
      sums.replaceSubrange(sums.indices, with: model.biases)
      MarginClassifier.add(model.weights, of: example.vector, to: &sums)
      let change = step(index, example, &sums)
      guard change > Self.enough / 5 else { continue }
      greatest = max(greatest, change)
      for lane in sums.indices { model.biases[lane].add(sums[lane], times: 1) }
      Self.push(&model.weights, by: sums, along: example.vector)
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
    let curvature = 1 / (squares[index] + softness)
    var greatest: Float = 0
    var lane = 0
    while lane < sums.count {
      let place = index * sums.count + lane
      let old = pushes[place]
      let sum = sums[lane]
      // The sign is -1 for all classes but the example's own.
      var new = old.combined(with: sum) { old, sum in
        let push = old - (-sum - 1 + old * softness) * curvature
        return push > 0 ? push : 0
      }
      var changes = new.combined(with: old) { new, old in old - new }
      if let label = example.label, label / Lane.width == lane {
        let own = label % Lane.width
        let push = old[own] - (sum[own] - 1 + old[own] * softness) * curvature
        new[own] = push > 0 ? push : 0
        changes[own] = new[own] - old[own]
      }
      pushes[place] = new
      sums[lane] = changes
      greatest = max(greatest, changes.magnitude)
      lane += 1
    }
    return greatest
  }

  /// Moves the weights of a text's features.
  private static func push(
    _ weights: inout [Lane], by changes: [Lane], along vector: FeatureVector
  ) {
    let places = vector.places
    let factors = vector.weights
    var index = 0
    while index < places.count {
      let base = Int(places[index]) * changes.count
      let factor = factors[index]
      var lane = 0
      while lane < changes.count {
        var moved = weights[base + lane]
        moved.add(changes[lane], times: factor)
        weights[base + lane] = moved
        lane += 1
      }
      index += 1
    }
  }

  /// The scores of an example without what it pushed itself.
  func heldOutScores(of index: Int) -> [Float] {
    var scores = model.scores(of: examples[index].vector)
    for place in scores.indices {
      let push = pushes[index * model.lanes + place / Lane.width]
      let own = push[place % Lane.width] * squares[index]
      scores[place] += place == examples[index].label ? -own : own
    }
    return scores
  }
}
