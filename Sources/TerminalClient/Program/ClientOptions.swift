/// What the command line of `skranke` asks for, where it is a question or a chat.
///
///     try ClientOptions(arguments: ["--json", "Hvem leder FLIS?"], environment: [:])
///     try ClientOptions(arguments: ["-"], environment: ["SKRANKE_SOCKET": "/run/x.sock"])
public struct ClientOptions: Equatable, Sendable {
  /// What the program is to do.
  public enum Action: Equatable, Sendable {
    /// Answer one question and end.
    case ask(String)
    /// Answer questions from the input, one a line.
    case pipe
    /// Hold a conversation.
    case chat
    /// Carry messages of the Model Context Protocol between the input and the daemon.
    case bridge
    /// Tell how the daemon is.
    case status
    /// Print the help of the program, or of a verb, and end.
    case help(verb: String?)
    /// Print the version and end.
    case version
  }

  /// What to do.
  public var action = Action.chat
  /// Path of the daemon's Unix socket, where one is named.
  public var socket: String?
  /// The daemon's `HOST:PORT`, where one is named.
  public var tcp: String?
  /// Whether answers are printed as JSON.
  public var isJSON = false
  /// Whether answers tell how they came about.
  public var explains = false
  /// The file that holds the conversation between calls.
  public var contextFile: String?
  /// Whether to answer in this process, without a daemon.
  public var isEmbedded = false
  /// Folder of what the documents say, for answering in this process.
  public var knowledgeBase = "KnowledgeBase"
  /// Folder of how people ask and how answers are worded, for answering in this process.
  public var intents = "Intents"

  /// Reads a command line.
  ///
  /// - Parameters:
  ///   - arguments: Without the program's name.
  ///   - environment: The process's environment.
  /// - Throws: What is wrong with the first argument that is wrong.
  public init(arguments: [String], environment: [String: String]) throws(ClientUsageError) {
    if let path = environment["SKRANKE_SOCKET"], !path.isEmpty { socket = path }
    if let folder = environment["SKRANKE_KNOWLEDGE_BASE"], !folder.isEmpty {
      knowledgeBase = folder
    }
    if let folder = environment["SKRANKE_INTENTS"], !folder.isEmpty { intents = folder }
    var words: [String] = []
    var rest = arguments[...]
    var mayBeOption = true
    while let argument = rest.popFirst() {
      if mayBeOption, argument == "--" {
        mayBeOption = false
      } else if mayBeOption, argument.hasPrefix("-"), argument != "-" {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let option = parts.first.flatMap({ ClientOption.named(String($0)) }) else {
          throw .unknownOption(argument)
        }
        var value = parts.count > 1 ? String(parts[1]) : nil
        if option.placeholder == nil, value != nil { throw .unexpectedValue(option.name) }
        if option.placeholder != nil, value == nil { value = rest.popFirst() }
        if option.placeholder != nil, value?.isEmpty ?? true { throw .missingValue(option.name) }
        option.apply(&self, value ?? "")
      } else {
        words.append(argument)
      }
    }
    if action == .chat, !words.isEmpty { action = try Self.action(words) }
    if action == .help(verb: nil) { action = .help(verb: words.first) }
    if action == .pipe, contextFile != nil { throw .conversationFromPipe }
  }

  private static func action(_ words: [String]) throws(ClientUsageError) -> Action {
    if words == ["-"] { return .pipe }
    if words.count == 1, let verb = words.first.flatMap({ ClientVerb(rawValue: $0) }) {
      switch verb {
      case .mcp: return .bridge
      case .status: return .status
      }
    }
    let question = words.joined(separator: " ")
    guard question.contains(where: { !$0.isWhitespace }) else { throw .emptyQuestion }
    return .ask(question)
  }
}
