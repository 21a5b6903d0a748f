/// What is wrong with a command line.
public enum UsageError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There is no such option.
  case unknownOption(String)
  /// The option needs a value.
  case missingValue(String)
  /// The option takes no value.
  case unexpectedValue(String)
  /// The value cannot be; `expected` says what could.
  case invalidValue(String, value: String, expected: String)
  /// Two options that cannot both be meant.
  case contradiction(String, String)
  /// Neither Unix nor TCP is left.
  case nowhereToListen

  /// One line for a terminal.
  public var description: String {
    switch self {
    case .unknownOption(let name): "unknown option \(name)"
    case .missingValue(let name): "\(name) needs a value"
    case .unexpectedValue(let name): "\(name) takes no value"
    case .invalidValue(let name, let value, let expected):
      "\(name) \(value): expected \(expected)"
    case .contradiction(let first, let second): "\(first) and \(second) contradict each other"
    case .nowhereToListen: "--no-unix and --no-tcp leave nowhere to listen"
    }
  }
}
