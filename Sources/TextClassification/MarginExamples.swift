/// The examples of a ``MarginClassifier`` in flat arrays, as all its classes learn from them.
struct MarginExamples: Sendable {
  /// The places of all examples' features in the vocabulary.
  private(set) var places: [Int32] = []
  /// How much each feature weighs, in the same order.
  private(set) var factors: [Float] = []
  /// Where the features of each example begin, and where those of the last one end.
  private(set) var starts: [Int] = [0]
  /// The class of each example; -1 for one that belongs to none.
  private(set) var labels: [Int32] = []
  /// The squared length of each, its bias included.
  private(set) var squares: [Float] = []
  /// How much the margin gives way to each.
  private(set) var softness: [Float] = []

  /// How many there are.
  var count: Int { labels.count }

  init(_ examples: [MarginClassifier.Example], cost: Float) {
    let size = examples.reduce(0) { $0 + $1.vector.places.count }
    places.reserveCapacity(size)
    factors.reserveCapacity(size)
    for example in examples {
      places.append(contentsOf: example.vector.places)
      factors.append(contentsOf: example.vector.weights)
      starts.append(places.count)
      labels.append(Int32(truncatingIfNeeded: example.label ?? -1))
      squares.append(example.vector.weights.reduce(1) { $0 + $1 * $1 })
      softness.append(1 / (2 * cost * max(example.weight, 1e-3)))
    }
  }
}
