public import Terminal

/// `skranke` as far as it asks: a question, a chat, questions from a pipe, the bridge.
public struct ClientProgram: Sendable {
  /// The version of the program.
  public static let version = "1.0.0"

  /// Makes a desk that answers in this process, from two folders.
  public typealias EmbeddedDesk =
    @Sendable (_ knowledgeBase: String, _ intents: String) throws(UnusableData) -> any Desk

  /// The options, for a shell that completes them.
  public static var optionNames: [String] { ClientOption.all.map(\.name) }

  private let environment: [String: String]
  private let streams: StandardStreams
  private let embeddedDesk: EmbeddedDesk
  private let verbs: [(usage: String, meaning: String)]

  /// Prepares the program.
  ///
  /// - Parameters:
  ///   - environment: The process's environment.
  ///   - streams: Where it reads and writes.
  ///   - verbs: What the other verbs of the program are for, for the help.
  ///   - embeddedDesk: Makes a desk for `--embedded`.
  public init(
    environment: [String: String], streams: StandardStreams,
    verbs: [(usage: String, meaning: String)] = [], embeddedDesk: @escaping EmbeddedDesk
  ) {
    self.environment = environment
    self.streams = streams
    self.verbs = verbs
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
    case .help:
      try streams.write(Array(ClientUsage.text(verbs: verbs).utf8))
      return ExitCode.answered
    case .version:
      try streams.print("skranke \(Self.version)")
      return ExitCode.answered
    case .ask(let question):
      return try SingleQuestion(options, streams).run(question, at: try desk(options))
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
    var chat = TerminalChat(options, terminal, environment: environment, desk: first, open: open)
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
