/// The training of eight classes: how far each example pushes each of them.
///
/// Eight classes' weights for one feature fill half a cache line, and those for all features stay
/// in the cache of a core.
struct MarginTraining: Sendable {
  /// The weights of all features.
  private(set) var weights: [Lane]
  /// What the scores begin with.
  private(set) var bias = Lane.zero
  private let examples: MarginExamples
  private let lane: Int
  private var pushes: [Lane]
  // How many more times an example is passed over.
  private var rests: [UInt8]

  // The change below which all is learned, and the share of it below which nothing is moved.
  private static let enough: Float = 0.05
  private static let tooLittle = enough / 5
  // An example that pushes no class seldom begins to (the idea of shrinking: Hsieh et al. 2008).
  private static let restOfOutsiders: UInt8 = 3

  /// Prepares the training.
  ///
  /// - Parameters:
  ///   - examples: What to learn from.
  ///   - lane: Which eight classes: 0 for the first ones.
  ///   - features: How many features the vocabulary has.
  init(_ examples: MarginExamples, lane: Int, features: Int) {
    self.examples = examples
    self.lane = lane
    weights = Array(repeating: .zero, count: features)
    pushes = Array(repeating: .zero, count: examples.count)
    rests = Array(repeating: 0, count: examples.count)
  }

  /// Visits all examples until nothing much changes.
  mutating func train(epochs: Int) {
    var random = SplitMix(seed: 7)
    var order = Array(0..<examples.count)
    for epoch in 0..<epochs {
      random.shuffle(&order)
      if visit(order, mayRest: epoch > 0) < Self.enough { return }
    }
  }

  /// Visits every example once that does not rest.
  ///
  /// - Returns: The greatest change made.
  private mutating func visit(_ order: [Int], mayRest: Bool) -> Float {
    var greatest: Float = 0
    let examples = examples
    var visit = 0
    while visit < order.count {
      let index = order[visit]
      visit += 1
      if rests[index] > 0 {
        rests[index] -= 1
        continue
      }
      let range = examples.starts[index]..<examples.starts[index + 1]
      let sums = Self.sum(examples.places, examples.factors, range, weights, from: bias)
      let old = pushes[index]
      let new = push(of: index, sums, old)
      let changes = changes(of: index, from: old, to: new)
      pushes[index] = new
      let change = changes.magnitude
      if mayRest, change == 0, new == .zero { rests[index] = Self.restOfOutsiders }
      guard change > Self.tooLittle else { continue }
      greatest = max(greatest, change)
      bias.add(changes, times: 1)
      Self.move(&weights, by: changes, examples.places, examples.factors, range)
    }
    return greatest
  }

  /// How far an example pushes each class where its own loss is least.
  private func push(of index: Int, _ sums: Lane, _ old: Lane) -> Lane {
    let softness = examples.softness[index]
    let curvature = 1 / (examples.squares[index] + softness)
    // The sign is -1 for all classes but the example's own.
    var new = old.combined(with: sums) { old, sum in
      let push = old - (-sum - 1 + old * softness) * curvature
      return push > 0 ? push : 0
    }
    if let own = place(ofOwnClassOf: index) {
      let push = old[own] - (sums[own] - 1 + old[own] * softness) * curvature
      new[own] = push > 0 ? push : 0
    }
    return new
  }

  /// What changes along an example's features.
  private func changes(of index: Int, from old: Lane, to new: Lane) -> Lane {
    var changes = new.combined(with: old) { new, old in old - new }
    if let own = place(ofOwnClassOf: index) { changes[own] = new[own] - old[own] }
    return changes
  }

  /// Where an example's class stands among the eight.
  private func place(ofOwnClassOf index: Int) -> Int? {
    let label = Int(examples.labels[index])
    return label >= 0 && label / Lane.width == lane ? label % Lane.width : nil
  }

  /// The scores of every example without what it pushed itself.
  func heldOutScores() -> [Lane] {
    (0..<examples.count).map { index in
      let range = examples.starts[index]..<examples.starts[index + 1]
      var scores = Self.sum(examples.places, examples.factors, range, weights, from: bias)
      let push = pushes[index]
      let square = examples.squares[index]
      scores.add(push, times: square)
      if let own = place(ofOwnClassOf: index) { scores[own] -= 2 * push[own] * square }
      return scores
    }
  }

  private static func sum(
    _ places: [Int32], _ factors: [Float], _ range: Range<Int>, _ weights: [Lane], from bias: Lane
  ) -> Lane {
    var sum = bias
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      sum.add(weights[Int(places[index])], times: factors[index])
      index += 1
    }
    return sum
  }

  private static func move(
    _ weights: inout [Lane], by changes: Lane, _ places: [Int32], _ factors: [Float],
    _ range: Range<Int>
  ) {
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let place = Int(places[index])
      var moved = weights[place]
      moved.add(changes, times: factors[index])
      weights[place] = moved
      index += 1
    }
  }
}
