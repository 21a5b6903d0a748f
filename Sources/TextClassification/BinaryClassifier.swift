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
  private var weights: [Float]
  private var bias: Float = 0

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
    let size = 1 << min(max(bits, 1), 24)
    mask = UInt32(size - 1)
    weights = Array(repeating: 0, count: size)
    var squares = Array(repeating: Float(1e-3), count: size)
    var biasSquares: Float = 1e-3
    var order = Array(examples.indices)
    var random = SplitMix(seed: 7)
    for _ in 0..<epochs {
      random.shuffle(&order)
      for index in order {
        let example = examples[index]
        let scale = Self.scale(of: example.features.count)
        let score = self.score(example.features)
        let gradient =
          (Self.sigmoid(score) - (example.isPositive ? 1 : 0)) * example.weight
        if abs(gradient) < 1e-4 { continue }
        for feature in example.features {
          let slot = Int(feature & mask)
          let slope = gradient * scale + decay * weights[slot]
          squares[slot] += slope * slope
          weights[slot] -= step * slope / squares[slot].squareRoot()
        }
        biasSquares += gradient * gradient
        bias -= step * gradient / biasSquares.squareRoot()
      }
    }
  }

  /// How much a text is like the positive examples.
  ///
  /// - Parameter features: The text's features, each once.
  /// - Returns: The logarithm of the odds, as far as the model can tell.
  public func score(_ features: [UInt32]) -> Float {
    var sum: Float = 0
    for feature in features { sum += weights[Int(feature & mask)] }
    return sum * Self.scale(of: features.count) + bias
  }

  // Texts of different lengths are compared by direction, not by length.
  private static func scale(of count: Int) -> Float { 1 / Float(max(count, 1)).squareRoot() }

  private static func sigmoid(_ value: Float) -> Float { 1 / (1 + exp(-value)) }
}
