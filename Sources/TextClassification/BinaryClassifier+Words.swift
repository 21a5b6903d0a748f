extension BinaryClassifier {
  /// Writes the model; of its table only what is not zero.
  package func write(to writer: inout ModelWriter) {
    writer.add(bias)
    writer.add(weights.count)
    let places = weights.indices.filter { weights[$0] != 0 }
    writer.add(places.map { UInt32($0) })
    writer.add(places.map { weights[$0] })
  }

  /// Reads a model.
  ///
  /// - Parameter reader: Where it stands.
  /// - Throws: `Damage` where there is none.
  package init(from reader: inout ModelReader) throws(ModelReader.Damage) {
    let bias = try reader.float()
    let size = try reader.number()
    let places = try reader.numbers()
    let values = try reader.floats()
    guard size > 0, size <= 1 << 24, size & (size - 1) == 0, places.count == values.count,
      places.allSatisfy({ $0 < size })
    else { throw ModelReader.Damage() }
    var weights = [Float](repeating: 0, count: size)
    for (place, value) in zip(places, values) { weights[Int(place)] = value }
    self.init(weights: weights, bias: bias)
  }
}
