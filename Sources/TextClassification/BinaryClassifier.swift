import Foundation

/// A linear model that tells two sorts of text apart by their hashed features.
///
/// Logistic regression, trained by stochastic gradient descent with per-feature step sizes
/// (AdaGrad: Duchi, Hazan, Singer 2011). Deterministic: the same examples give the same model.
///
///     let model = BinaryClassifier(examples, epochs: 4)
///     model.score(features)   // > 0: more like the positive ones; about ±4 is sure
public struct BinaryClassifier: Sendable {
  /// A text to learn from.
  public struct Example: Sendable {
    /// Its features, each once.
    public let features: [UInt32]
    /// Whether it belongs to the positive sort.
    public let isPositive: Bool
    /// How much it counts.
    public let weight: Float

    /// Makes an example.
    public init(features: [UInt32], isPositive: Bool, weight: Float = 1) {
      self.features = features
      self.isPositive = isPositive
      self.weight = weight
    }
  }

  private let mask: UInt32
  let weights: [Float]
  let bias: Float

  /// A model of a table whose size is a power of 2.
  init(weights: [Float], bias: Float) {
    mask = UInt32(weights.count - 1)
    self.weights = weights
    self.bias = bias
  }

  /// Learns from examples.
  ///
  /// - Parameters:
  ///   - examples: Texts of both sorts.
  ///   - bits: The table has 2 to this power weights; features that meet in one share it.
  ///   - epochs: How often each example is seen.
  ///   - step: The first step's size.
  ///   - decay: How strongly weights are drawn to zero, per step.
  public init(
    _ examples: [Example], bits: Int = 18, epochs: Int = 5, step: Float = 0.5, decay: Float = 1e-6
  ) {
    var texts = FeatureLists()
    for example in examples { texts.append(example.features) }
    self.init(
      texts, weights: examples.map { $0.isPositive ? $0.weight : -$0.weight }, bits: bits,
      epochs: epochs, step: step, decay: decay)
  }

  /// Learns from the examples of one buffer.
  ///
  /// - Parameters:
  ///   - texts: Texts of both sorts, the features of each once.
  ///   - weights: How much each counts; negative for those of the negative sort.
  ///   - bits: The table has 2 to this power weights; features that meet in one share it.
  ///   - epochs: How often each example is seen.
  ///   - step: The first step's size.
  ///   - decay: How strongly weights are drawn to zero, per step.
  public init(
    _ texts: FeatureLists, weights: [Float], bits: Int = 18, epochs: Int = 5, step: Float = 0.5,
    decay: Float = 1e-6
  ) {
    let size = 1 << min(max(bits, 1), 24)
    mask = UInt32(size - 1)
    var training = BinaryTraining(texts, weights: weights, tableSize: size)
    var random = SplitMix(seed: 7)
    var order = Array(0..<min(texts.count, weights.count))
    for _ in 0..<epochs {
      random.shuffle(&order)
      training.visit(order, step: step, decay: decay)
    }
    self.weights = training.table(size: size)
    bias = training.bias
  }

  /// How much a text is like the positive examples.
  ///
  /// - Parameter features: The text's features, each once.
  /// - Returns: The logarithm of the odds, as far as the model can tell.
  public func score(_ features: [UInt32]) -> Float {
    let weights = weights
    var sum: Float = 0
    var place = 0
    while place < features.count {
      sum += weights[Int(features[place] & mask)]
      place += 1
    }
    return sum * Self.scale(of: features.count) + bias
  }

  // Texts of different lengths are compared by direction, not by length.
  static func scale(of count: Int) -> Float { 1 / Float(max(count, 1)).squareRoot() }
}
