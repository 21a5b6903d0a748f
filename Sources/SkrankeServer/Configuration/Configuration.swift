/// How a daemon is to run.
///
///     let configuration = try Configuration(
///       arguments: ["--tcp", "127.0.0.1:0", "--no-unix"], environment: [:])
public struct Configuration: Equatable, Sendable {
  /// What the process is to do.
  public enum Action: Equatable, Sendable {
    /// Serve.
    case serve
    /// Check the data and end.
    case check
    /// Print the usage and end.
    case help
    /// Print the version and end.
    case version
  }

  /// What to do.
  public var action = Action.serve
  /// Paths of Unix sockets; empty means the default one.
  public var unixPaths: [String] = []
  /// TCP addresses, `HOST:PORT`; empty means the default one.
  public var tcpAddresses: [String] = []
  /// Whether Unix sockets are listened on at all.
  public var usesUnix = true
  /// Whether TCP is listened on at all.
  public var usesTCP = true
  /// Permissions of a Unix socket.
  public var unixMode: UInt32 = 0o660
  /// Group of a Unix socket.
  public var unixGroup: String?
  /// Folder of what the documents say.
  public var knowledgeBase = "KnowledgeBase"
  /// Folder of how people ask and how answers are worded.
  public var intents = "Intents"
  /// Further host names that an HTTP request may be for.
  public var allowedHosts: [String] = []
  /// Origins of web pages that may use the chat, besides our own.
  public var allowedOrigins: [String] = []
  /// Path of a WebSocket echo, for conformance suites.
  public var echoPath: String?
  /// Whether questions are logged, personal numbers masked.
  public var logsQuestions = false
  /// The file that keeps questions without an answer; `nil` keeps none.
  public var unansweredPath: String?
  /// The least important events that are logged.
  public var logLevel = LogLevel.notice
  /// What a client cannot have more of.
  public var limits = Limits()

  /// Where TCP is listened on unless said otherwise.
  public static let defaultTCPAddress = "127.0.0.1:7411"
  /// The version of the program.
  public static let version = "1.0.0"

  /// The defaults.
  public init() {}

  /// Reads the command line, with defaults from the environment.
  ///
  /// - Parameters:
  ///   - arguments: Without the program's name.
  ///   - environment: The process's environment.
  /// - Throws: What is wrong with the first argument that is wrong.
  public init(arguments: [String], environment: [String: String]) throws(UsageError) {
    self.init()
    if let folder = environment["SKRANKE_KNOWLEDGE_BASE"], !folder.isEmpty {
      knowledgeBase = folder
    }
    if let folder = environment["SKRANKE_INTENTS"], !folder.isEmpty { intents = folder }
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = parts.first.map(String.init), name.hasPrefix("--"),
        let option = CommandOption.named(name)
      else { throw .unknownOption(argument) }
      var value = parts.count > 1 ? parts.last.map(String.init) : nil
      if option.argument == nil {
        guard value == nil else { throw .unexpectedValue(name) }
      } else if value == nil {
        value = rest.popFirst()
      }
      if option.argument != nil, value?.isEmpty != false { throw .missingValue(name) }
      try option.apply(&self, value ?? "")
    }
    if !usesUnix, !unixPaths.isEmpty { throw .contradiction("--unix", "--no-unix") }
    if !usesTCP, !tcpAddresses.isEmpty { throw .contradiction("--tcp", "--no-tcp") }
  }
}
