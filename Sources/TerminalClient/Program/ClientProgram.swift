public import Terminal

/// `skranke` as far as it asks: a question, a chat, questions from a pipe, the bridge.
public struct ClientProgram: Sendable {
  /// The version of the program.
  public static let version = "1.0.0"

  /// Makes a desk that answers in this process, from two folders.
  public typealias EmbeddedDesk =
    @Sendable (_ knowledgeBase: String, _ intents: String) throws(UnusableData) -> any Desk

  /// The words that may follow those of a command line, for a shell that completes it.
  ///
  /// - Parameter words: Those before the word that is being typed.
  /// - Returns: Verbs and options, or the options of the verb that is there.
  public static func completions(after words: [String]) -> [String] {
    for word in words { if let verb = ClientVerb(rawValue: word) { return verb.options } }
    let verbs = words.isEmpty ? ClientVerb.allCases.map(\.rawValue) : []
    return verbs + ClientOption.all.map(\.name)
  }

  private let environment: [String: String]
  private let streams: StandardStreams
  private let embeddedDesk: EmbeddedDesk
  private let verbs: [(usage: String, meaning: String)]
  private let mayBeKept: @Sendable (String) -> Bool

  /// Prepares the program.
  ///
  /// - Parameters:
  ///   - environment: The process's environment.
  ///   - streams: Where it reads and writes.
  ///   - verbs: What the other verbs of the program are for, for the help.
  ///   - mayBeKept: Whether a line may be kept in the history of chats: not one that holds a
  ///     personal number.
  ///   - embeddedDesk: Makes a desk for `--embedded`.
  public init(
    environment: [String: String], streams: StandardStreams,
    verbs: [(usage: String, meaning: String)] = [],
    mayBeKept: @escaping @Sendable (String) -> Bool, embeddedDesk: @escaping EmbeddedDesk
  ) {
    self.environment = environment
    self.streams = streams
    self.verbs = verbs
    self.mayBeKept = mayBeKept
    self.embeddedDesk = embeddedDesk
  }

  /// Does what a command line says.
  ///
  /// - Parameter arguments: Without the program's name.
  /// - Returns: The exit code.
  public func run(_ arguments: [String]) -> Int32 {
    do {
      let options = try ClientOptions(arguments: arguments, environment: environment)
      return try run(options)
    } catch let error as ClientUsageError {
      streams.complain("skranke: \(error)\n«skranke --help» viser, hvad man kan skrive.")
      return ExitCode.usage
    } catch let error as DeskError {
      streams.complain("skranke: " + error.lines.joined(separator: "\n"))
      return error.exitCode
    } catch let error as UnusableData {
      streams.complain(error.description)
      return ExitCode.badData
    } catch StreamError.closed {
      // Whoever read the output has had enough, as `head -1` has after a line.
      return ExitCode.answered
    } catch {
      streams.complain("skranke: \(error)")
      return ExitCode.internalError
    }
  }

  private func run(_ options: ClientOptions) throws -> Int32 {
    switch options.action {
    case .help(let word):
      let verb = word.flatMap { ClientVerb(rawValue: $0) }
      try streams.write(Array((verb?.help ?? ClientUsage.text(verbs: verbs)).utf8))
      return ExitCode.answered
    case .version:
      try streams.print("skranke \(Self.version)")
      return ExitCode.answered
    case .ask(let question):
      return try SingleQuestion(options: options, streams: streams).run(
        question, at: try desk(options))
    case .pipe:
      let output = AnswerPrinter(streams, isJSON: options.isJSON)
      guard !options.isEmbedded else {
        return try EmbeddedPipe(options, streams, output).run(at: try desk(options))
      }
      let addresses = try DaemonAddresses.of(options, environment: environment)
      return try QuestionPipe(options, streams, output) { () throws(DeskError) in
        try DaemonDesk.connect(to: addresses).socket
      }.run()
    case .chat: return try chat(options)
    case .status:
      return try StatusCommand(options: options, streams: streams).run(
        at: try DaemonAddresses.of(options, environment: environment))
    case .bridge:
      let addresses = try DaemonAddresses.of(options, environment: environment)
      return try MessageBridge(streams) { () throws(DeskError) in
        try DaemonDesk.connect(to: addresses).socket
      }.run()
    }
  }

  private func chat(_ options: ClientOptions) throws -> Int32 {
    let open: @Sendable () throws -> any Desk = { try desk(options) }
    guard streams.isInputTerminal, streams.isOutputTerminal else {
      return try PlainChat(options, streams).run(open)
    }
    // Whether anybody answers is told before the terminal is taken over.
    let first = try open()
    guard let terminal = TerminalDevice() else { return try PlainChat(options, streams).run(open) }
    defer { terminal.close() }
    let history = HistoryFile(environment: environment, mayBeKept: mayBeKept)
    var chat = TerminalChat(
      options, terminal, ChatStyle(environment: environment), history, desk: first, open: open)
    return chat.run()
  }

  private func desk(_ options: ClientOptions) throws -> any Desk {
    guard options.isEmbedded else { return try daemon(options) }
    return try embeddedDesk(options.knowledgeBase, options.intents)
  }

  private func daemon(_ options: ClientOptions) throws -> DaemonDesk {
    try DaemonDesk.connect(to: try DaemonAddresses.of(options, environment: environment))
  }
}

/// The folders for answering in this process cannot be used.
public struct UnusableData: Error, Sendable, CustomStringConvertible {
  /// Every fault, one a line.
  public let description: String

  /// Makes the error.
  public init(_ description: String) { self.description = description }
}
