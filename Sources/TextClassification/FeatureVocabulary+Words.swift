extension FeatureVocabulary {
  /// Writes the vocabulary.
  package func write(to writer: inout ModelWriter) {
    writer.add(features)
    writer.add(frequencies)
    writer.add(rarities)
  }

  /// Reads a vocabulary.
  ///
  /// - Parameter reader: Where it stands.
  /// - Throws: `Damage` where there is none.
  package init(from reader: inout ModelReader) throws(ModelReader.Damage) {
    let features = try reader.numbers()
    let frequencies = try reader.integers()
    let rarities = try reader.floats()
    guard frequencies.count == features.count, rarities.count == features.count,
      let vocabulary = FeatureVocabulary(
        features: features, frequencies: frequencies, rarities: rarities)
    else { throw ModelReader.Damage() }
    self = vocabulary
  }
}
