/// What is wrong with the command line of a tool.
enum ToolUsageError: Error, Equatable, CustomStringConvertible {
  /// There is no such option here.
  case unknownOption(String)
  /// The option needs a value.
  case missingValue(String)
  /// The option takes no value.
  case unexpectedValue(String)
  /// The value cannot be one of the option's.
  case badValue(String, value: String, expected: String)
  /// Something stands where nothing may.
  case unexpectedArgument(String)
  /// An option that must be there is not.
  case missingOption(String)
  /// There is no such verb.
  case unknownVerb(String, known: [String])

  /// One line for whoever operates it.
  var description: String {
    switch self {
    case .unknownOption(let name): "unknown option \(name)"
    case .missingValue(let name): "\(name) needs a value"
    case .unexpectedValue(let name): "\(name) takes no value"
    case .badValue(let name, let value, let expected):
      "\(name): \"\(value)\" is not \(expected)"
    case .unexpectedArgument(let text): "unexpected \"\(text)\""
    case .missingOption(let name): "\(name) must be given"
    case .unknownVerb(let text, let known):
      "there is no \"\(text)\" here; known are \(known.joined(separator: ", "))"
    }
  }
}
