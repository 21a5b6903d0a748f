/// A command of the text dialect.
///
/// This table drives what is done with a line that begins with `/`, and the list that `/hjælp`
/// shows; what a command does is told by the wording ``explanation``.
public enum Command: String, CaseIterable, Sendable {
  /// Tells what one can ask and which commands there are.
  case help = "/hjælp"
  /// Forgets the conversation.
  case restart = "/forfra"
  /// Lists the documents.
  case documents = "/dokumenter"
  /// Shows questions to try.
  case examples = "/eksempler"
  /// Says goodbye and closes.
  case farewell = "/farvel"

  /// How the command is written, the first name being the one to show.
  public var names: [String] {
    switch self {
    case .help: [rawValue, "/hjaelp", "/help"]
    case .restart, .documents, .examples, .farewell: [rawValue]
    }
  }

  /// The key of the sentence that tells what it does.
  public var explanation: ProtocolText {
    switch self {
    case .help: .commandHelp
    case .restart: .commandRestart
    case .documents: .commandDocuments
    case .examples: .commandExamples
    case .farewell: .commandFarewell
    }
  }

  /// Finds the command that a line names; what follows the first word does not count.
  ///
  ///     Command(line: "/HJAELP mig")   // .help
  ///     Command(line: "/hjæl")         // nil
  public init?(line: String) {
    let word = line.prefix { $0 != " " }.lowercased()
    guard let found = Self.allCases.first(where: { $0.names.contains(word) }) else { return nil }
    self = found
  }

  /// The names to show, in order, for a person who wrote one that does not exist.
  public static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
