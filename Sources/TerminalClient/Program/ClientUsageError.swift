/// What is wrong with a command line, in Danish for whoever typed it.
public enum ClientUsageError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There is no such option.
  case unknownOption(String)
  /// The option needs a value behind it.
  case missingValue(String)
  /// The option takes no value.
  case unexpectedValue(String)
  /// The address cannot be one.
  case badAddress(String)
  /// Nothing is asked.
  case emptyQuestion
  /// Questions from a pipe are each of their own.
  case conversationFromPipe

  /// One sentence.
  public var description: String {
    switch self {
    case .unknownOption(let option):
      "Der er ingen mulighed, der hedder \(option). Et spørgsmål skrives i citationstegn."
    case .missingValue(let option): "\(option) mangler sin værdi."
    case .unexpectedValue(let option): "\(option) har ingen værdi."
    case .badAddress(let text): "«\(text)» er ingen adresse. Skriv fx 127.0.0.1:7411."
    case .emptyQuestion: "Spørgsmålet er tomt."
    case .conversationFromPipe:
      "Med «-» er hvert spørgsmål for sig selv, så --context kan ikke bruges."
    }
  }
}
