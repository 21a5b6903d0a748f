import IntentMatching
import TextClassification

/// All that is learned from the data: what a start takes longest for.
struct TrainedModels: Sendable {
  /// What somebody wants.
  let intents: TrainedIntents
  /// Whether the best record answers.
  let gate: BinaryClassifier
  /// Whether a message is about a person's case.
  let cases: BinaryClassifier

  /// Puts models together.
  init(intents: TrainedIntents, gate: BinaryClassifier, cases: BinaryClassifier) {
    self.intents = intents
    self.gate = gate
    self.cases = cases
  }

  /// Reads what ``words`` wrote.
  ///
  /// - Parameter words: The words.
  /// - Throws: `Damage` where they are anything else.
  init(words: [UInt32]) throws(ModelReader.Damage) {
    var reader = ModelReader(words)
    intents = try TrainedIntents(from: &reader)
    gate = try BinaryClassifier(from: &reader)
    cases = try BinaryClassifier(from: &reader)
    guard reader.isAtEnd else { throw ModelReader.Damage() }
  }

  /// The models as words of 32 bits.
  var words: [UInt32] {
    var writer = ModelWriter()
    intents.write(to: &writer)
    gate.write(to: &writer)
    cases.write(to: &writer)
    return writer.words
  }
}
