public import DataFiles
import JSONCoding

/// How much each piece of evidence counts, and where the lines are drawn: `Intents/tuning.json`.
///
/// The numbers are fitted on evaluation questions with `skranke evaluate --fit`, never guessed.
public struct Tuning: Sendable {
  /// Weights of ``RankingFeatures``, for putting records in order.
  public let ranking: [Float]
  /// Weights of ``RankingFeatures``, for deciding whether the best record answers.
  public let gate: [Float]
  /// Weight of the classifier that knows questions which must be refused.
  public let negatives: Float
  /// Weight of the logarithm of the number of words.
  public let length: Float
  /// Weight of the distance to the best record of another subject.
  public let margin: Float
  /// What the sum begins with.
  public let bias: Float
  /// The least confidence at which the best record is told.
  public let answerFrom: Float
  /// How close a runner-up of the same subject must be to be told as well.
  public let alsoTellWithin: Float

  /// Reads the numbers; what is missing is noted.
  public init(_ file: DataFile, _ faults: inout FaultLog) {
    var reader = ObjectReader(file.root, in: file.path)
    ranking = Self.weights(&reader, "ranking", &faults)
    gate = Self.weights(&reader, "gate", &faults)
    negatives = Self.number(&reader, "negatives")
    length = Self.number(&reader, "length")
    margin = Self.number(&reader, "margin")
    bias = Self.number(&reader, "bias")
    answerFrom = Self.number(&reader, "answerFrom")
    alsoTellWithin = Self.number(&reader, "alsoTellWithin")
    reader.finish(&faults)
  }

  private static func weights(
    _ reader: inout ObjectReader, _ name: String, _ faults: inout FaultLog
  ) -> [Float] {
    guard let value = reader.required(name) else { return [] }
    var weights = ObjectReader(value, in: reader.file)
    defer { weights.finish(&faults) }
    return RankingFeatures.all.map { number(&weights, $0.name) }
  }

  private static func number(_ reader: inout ObjectReader, _ name: String) -> Float {
    guard let value = reader.required(name) else { return 0 }
    if value.number == nil { reader.mistyped(name, value, expected: "a number") }
    return Float(value.number ?? 0)
  }
}
