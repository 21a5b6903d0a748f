package import TextClassification

/// What a matcher has learned, apart from the catalogue that it learned from.
///
/// Learning takes most of a start; a model that was kept spares it.
package struct TrainedIntents: Sendable {
  let model: IntentModel

  init(_ model: IntentModel) { self.model = model }

  /// Writes it.
  package func write(to writer: inout ModelWriter) { model.write(to: &writer) }

  /// Reads it.
  ///
  /// - Parameter reader: Where it stands.
  /// - Throws: `Damage` where there is none.
  package init(from reader: inout ModelReader) throws(ModelReader.Damage) {
    model = try IntentModel(from: &reader)
  }
}
