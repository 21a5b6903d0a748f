/// A linear model that tells many classes of text apart, each by a margin of its own.
///
/// For each class a support vector machine with squared hinge loss against all others, trained by
/// dual coordinate descent (Hsieh et al. 2008). A class's score does not depend
/// on how many others there are. Deterministic: the same examples give the same model.
///
///     let model = MarginClassifier(examples, classes: 3, features: vocabulary.count)
///     model.scores(of: vector)   // [1.1, -0.9, -1.2]: surely the first; ±1 is the margin
///     model.scores(of: FeatureVector())   // about -1 each: nothing known, nothing claimed
public struct MarginClassifier: Sendable {
  /// A text to learn from.
  public struct Example: Sendable {
    /// Its features.
    public let vector: FeatureVector
    /// Its class, from 0; `nil` for a text that belongs to none.
    public let label: Int?
    /// How much it counts.
    public let weight: Float

    /// Makes an example.
    public init(vector: FeatureVector, label: Int?, weight: Float = 1) {
      self.vector = vector
      self.label = label
      self.weight = weight
    }
  }

  /// How many classes there are.
  public let classes: Int
  // Eight classes at a time.
  let biases: [Lane]
  // For each feature and each eight classes where their weights stand among `weights`. What is all
  // zero, as most is, stands at 0.
  let places: [Int32]
  let weights: [Lane]

  /// Puts the weights of eight classes each together.
  init(classes: Int, features: Int, columns: [(weights: [Lane], bias: Lane)]) {
    self.classes = classes
    biases = columns.map(\.bias)
    var places: [Int32] = []
    var weights = [Lane.zero]
    places.reserveCapacity(features * columns.count)
    for feature in 0..<features {
      for column in columns {
        let lane = column.weights[feature]
        places.append(lane == .zero ? 0 : Int32(truncatingIfNeeded: weights.count))
        if lane != .zero { weights.append(lane) }
      }
    }
    self.places = places
    self.weights = weights
  }

  /// A model of parts that are known to fit together.
  init(classes: Int, biases: [Lane], places: [Int32], weights: [Lane]) {
    self.classes = classes
    self.biases = biases
    self.places = places
    self.weights = weights
  }

  /// How much a text is like the examples of each class.
  ///
  /// - Parameter vector: The text's features.
  /// - Returns: One score a class: 1 and more is as sure as the examples are, -1 as surely not.
  public func scores(of vector: FeatureVector) -> [Float] {
    var sums = biases
    Self.add(weights, places, of: vector, to: &sums)
    return (0..<classes).map { sums[$0 / Lane.width][$0 % Lane.width] }
  }

  /// Adds the weights of a text's features to sums that begin with the biases.
  private static func add(
    _ weights: [Lane], _ places: [Int32], of vector: FeatureVector, to sums: inout [Lane]
  ) {
    let features = vector.places
    let factors = vector.weights
    var lane = 0
    while lane < sums.count {
      var sum = sums[lane]
      var index = 0
      while index < features.count {
        let place = places[Int(features[index]) * sums.count + lane]
        if place > 0 { sum.add(weights[Int(place)], times: factors[index]) }
        index += 1
      }
      sums[lane] = sum
      lane += 1
    }
  }
}
