/// Why command-line options cannot be read as facts.
public struct OptionError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Reason: Equatable, Sendable {
    /// No fact has this option.
    case unknownOption
    /// The option needs a value, and none follows.
    case missingValue
    /// The option stands for a yes or a no and takes no value.
    case unexpectedValue
    /// Another option says something else about the same fact.
    case contradicted
    /// The value cannot be the fact's.
    case badValue(FactError)
  }

  /// The option as it was typed, without its value.
  public let option: String
  /// What is wrong.
  public let reason: Reason

  /// Every ``code`` there is, without those of ``FactError``.
  public static let codes = [
    "unknown_option", "missing_value", "unexpected_value", "contradicted",
  ]

  /// The reason as one word, for programs and as the key of its wording.
  public var code: String {
    switch reason {
    case .unknownOption: "unknown_option"
    case .missingValue: "missing_value"
    case .unexpectedValue: "unexpected_value"
    case .contradicted: "contradicted"
    case .badValue(let error): error.code
    }
  }

  /// A sentence for a developer.
  public var description: String {
    switch reason {
    case .unknownOption: "there is no option \(option)"
    case .missingValue: "\(option) needs a value"
    case .unexpectedValue: "\(option) takes no value"
    case .contradicted: "\(option) says something else than an earlier option"
    case .badValue(let error): "\(option): \(error)"
    }
  }
}
