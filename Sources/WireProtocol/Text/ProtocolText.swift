/// The sentences that the protocol itself can say; the words stand in `Intents/protocol.json`.
public enum ProtocolText: String, CaseIterable, Sendable {
  /// A line has more than `{limit}` bytes.
  case lineTooLong
  /// A question has more than `{limit}` characters.
  case questionTooLong
  /// A line is not UTF-8.
  case invalidUTF8
  /// There is no such command; `{commands}` are those there are.
  case unknownCommand
  /// An HTTP request came where only its first line may stand.
  case requestNotFirst
  /// More than `{limit}` questions a second came from one address.
  case tooManyQuestions
  /// All `{limit}` connections are taken.
  case tooManyConnections
  /// All `{limit}` connections that one address may have are taken.
  case tooManyFromAddress
  /// The daemon is ending.
  case draining
  /// Nothing came for `{limit}` seconds.
  case idle
  /// A line was not ended within `{limit}` seconds.
  case lineTimeout
  /// There is no such project, meeting, item or document: `{value}`.
  case notFound
  /// Something is wrong with the daemon itself.
  case internalError
  /// The heading above the list of commands.
  case commands
  /// What `/hjælp` does.
  case commandHelp
  /// What `/forfra` does.
  case commandRestart
  /// What `/dokumenter` does.
  case commandDocuments
  /// What `/eksempler` does.
  case commandExamples
  /// What `/farvel` does.
  case commandFarewell

  /// The placeholders that its wording may hold.
  public var placeholders: [String] {
    switch self {
    case .lineTooLong, .questionTooLong, .tooManyQuestions, .tooManyConnections,
      .tooManyFromAddress, .idle, .lineTimeout:
      ["limit"]
    case .unknownCommand: ["commands"]
    case .notFound: ["value"]
    case .invalidUTF8, .requestNotFirst, .draining, .internalError, .commands, .commandHelp,
      .commandRestart, .commandDocuments, .commandExamples, .commandFarewell:
      []
    }
  }
}
