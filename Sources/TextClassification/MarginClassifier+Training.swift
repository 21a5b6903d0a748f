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
    self.init(classes: classes, features: features)
    var trainer = MarginTrainer(examples, lanes: lanes, cost: cost)
    var random = SplitMix(seed: 7)
    for _ in 0..<epochs {
      if trainer.visit(&self, &random) < 0.05 { break }
    }
  }
}

/// The state of a training: how far each example pushes each class.
private struct MarginTrainer {
  typealias Lane = MarginClassifier.Lane

  let examples: [MarginClassifier.Example]
  let lanes: Int
  let cost: Float
  var pushes: [Lane]
  var order: [Int]
  /// The squared length of each example, its bias included.
  let squares: [Float]

  init(_ examples: [MarginClassifier.Example], lanes: Int, cost: Float) {
    self.examples = examples
    self.lanes = lanes
    self.cost = cost
    pushes = Array(repeating: .zero, count: examples.count * lanes)
    order = Array(examples.indices)
    squares = examples.map { $0.vector.weights.reduce(1) { $0 + $1 * $1 } }
  }

  /// Visits every example once, in another order each time.
  ///
  /// - Returns: The greatest change made.
  mutating func visit(_ model: inout MarginClassifier, _ random: inout SplitMix) -> Float {
    random.shuffle(&order)
    var greatest: Float = 0
    var sums = model.biases
    for index in order {
      let example = examples[index]
      for lane in 0..<lanes { sums[lane] = model.biases[lane] }
      model.add(example.vector, to: &sums)
      let change = step(index, example, &sums)
      guard change > 0.01 else { continue }
      greatest = max(greatest, change)
      for lane in 0..<lanes { model.biases[lane] += sums[lane] }
      model.push(by: sums, along: example.vector)
    }
    return greatest
  }

  /// Moves one example's pushes to where its own loss is least.
  ///
  /// - Parameter sums: The scores; afterwards the changes to make along the example.
  /// - Returns: The greatest change of a class.
  private mutating func step(
    _ index: Int, _ example: MarginClassifier.Example, _ sums: inout [Lane]
  ) -> Float {
    let softness = 1 / (2 * cost * max(example.weight, 1e-3))
    let curvature = Lane(repeating: 1 / (squares[index] + softness))
    var greatest: Float = 0
    for lane in 0..<lanes {
      var signs = Lane(repeating: -1)
      if let label = example.label, label / Lane.scalarCount == lane {
        signs[label % Lane.scalarCount] = 1
      }
      let place = index * lanes + lane
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
