import TextClassification

extension IntentModel {
  /// Writes the model.
  func write(to writer: inout ModelWriter) {
    writer.add(intents)
    writer.add(classifier.classes)
    writer.add(gate.threshold)
    pieces.write(to: &writer)
    stems.write(to: &writer)
    classifier.write(to: &writer)
  }

  /// Reads a model.
  init(from reader: inout ModelReader) throws(ModelReader.Damage) {
    let intents = try reader.number()
    let classes = try reader.number()
    let threshold = try reader.float()
    let pieces = try FeatureVocabulary(from: &reader)
    let stems = try FeatureVocabulary(from: &reader)
    // What fits nothing may be a class of its own.
    guard classes == intents || classes == intents + 1 else { throw ModelReader.Damage() }
    self.init(
      pieces: pieces, stems: stems,
      classifier: try MarginClassifier(
        from: &reader, classes: classes, features: pieces.count + stems.count),
      intents: intents, gate: FitGate(threshold: threshold))
  }
}
