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
  // Eight classes at a time; a feature's weights for all classes stand together.
  let lanes: Int
  var weights: [Lane]
  var biases: [Lane]

  /// A model that knows nothing.
  init(classes: Int, features: Int) {
    self.classes = classes
    lanes = (classes + Lane.width - 1) / Lane.width
    weights = Array(repeating: .zero, count: features * lanes)
    biases = Array(repeating: .zero, count: lanes)
  }

  /// How much a text is like the examples of each class.
  ///
  /// - Parameter vector: The text's features.
  /// - Returns: One score a class: 1 and more is as sure as the examples are, -1 as surely not.
  public func scores(of vector: FeatureVector) -> [Float] {
    var sums = biases
    Self.add(weights, of: vector, to: &sums)
    return (0..<classes).map { sums[$0 / Lane.width][$0 % Lane.width] }
  }

  /// Adds the weights of a text's features to sums that begin with the biases.
  static func add(_ weights: [Lane], of vector: FeatureVector, to sums: inout [Lane]) {
    let places = vector.places
    let factors = vector.weights
    var lane = 0
    while lane < sums.count {
      var sum = sums[lane]
      var index = 0
      while index < places.count {
        sum.add(weights[Int(places[index]) * sums.count + lane], times: factors[index])
        index += 1
      }
      sums[lane] = sum
      lane += 1
    }
  }
}
