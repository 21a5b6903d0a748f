extension MarginClassifier {
  /// Writes the model.
  package func write(to writer: inout ModelWriter) {
    writer.add(classes)
    writer.add(biases.flatMap(\.numbers))
    writer.add(places)
    writer.add(weights.flatMap(\.numbers))
  }

  /// Reads a model.
  ///
  /// - Parameters:
  ///   - reader: Where it stands.
  ///   - classes: How many classes it must have.
  ///   - features: How many features it must have.
  /// - Throws: `Damage` where it has others, or what cannot be.
  package init(
    from reader: inout ModelReader, classes: Int, features: Int
  ) throws(ModelReader.Damage) {
    let lanes = (classes + Lane.width - 1) / Lane.width
    guard try reader.number() == classes else { throw ModelReader.Damage() }
    let biases = Lane.lanes(of: try reader.floats())
    let places = try reader.integers()
    let weights = Lane.lanes(of: try reader.floats())
    guard biases.count == lanes, places.count == features * lanes,
      places.allSatisfy({ $0 >= 0 && Int($0) < weights.count })
    else { throw ModelReader.Damage() }
    self.init(classes: classes, biases: biases, places: places, weights: weights)
  }
}

extension Lane {
  /// The numbers in their order.
  var numbers: [Float] { (0..<Self.width).map { self[$0] } }

  /// Eight numbers each; what is left over is passed over.
  static func lanes(of numbers: [Float]) -> [Lane] {
    (0..<numbers.count / width).map { Lane(numbers, at: $0 * width) }
  }
}
