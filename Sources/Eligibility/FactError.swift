import JSONCoding

/// Why given facts cannot be used: which one, and what is wrong with it.
///
///     try FactSet(json: ["agee": 72], schema: schema)    // throws .unknownFact, field "agee"
///     try FactSet(json: ["age": true], schema: schema)   // throws .wrongType, field "age"
public struct FactError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Reason: Equatable, Sendable {
    /// No fact has this name.
    case unknownFact
    /// The value is of another type, or a day that the calendar does not have.
    case wrongType(expected: FactType)
    /// A number or a day outside its bounds; a bound that is `nil` is open.
    case outOfRange(minimum: FactValue?, maximum: FactValue?)
    /// The facts are not given as an object.
    case notAnObject
  }

  /// The name as it was given.
  public let field: String
  /// What is wrong.
  public let reason: Reason

  /// Makes an error.
  public init(field: String, _ reason: Reason) {
    self.field = field
    self.reason = reason
  }

  /// The reason as one word, for programs and as the key of its wording.
  public var code: String {
    switch reason {
    case .unknownFact: "unknown_fact"
    case .wrongType: "wrong_type"
    case .outOfRange: "out_of_range"
    case .notAnObject: "not_an_object"
    }
  }

  /// Every ``code`` there is.
  public static let codes = ["unknown_fact", "wrong_type", "out_of_range", "not_an_object"]

  /// A sentence for a developer.
  public var description: String {
    switch reason {
    case .unknownFact: "there is no fact \"\(field)\""
    case .wrongType(.boolean): "\"\(field)\" must be true or false"
    case .wrongType(.integer): "\"\(field)\" must be a whole number"
    case .wrongType(.date): "\"\(field)\" must be a day, written YYYY-MM-DD"
    case .outOfRange(let minimum, let maximum):
      "\"\(field)\" must lie between \(Self.text(minimum)) and \(Self.text(maximum))"
    case .notAnObject: "\"\(field)\" must be an object"
    }
  }

  private static func text(_ bound: FactValue?) -> String {
    guard let bound else { return "any" }
    return String(decoding: bound.json.encoded(), as: UTF8.self)
  }
}
