import Sockets

/// One option of the command line; the table drives reading and `--help`.
struct CommandOption: Sendable {
  /// Changes a configuration.
  typealias Apply = @Sendable (inout Configuration, String) throws(UsageError) -> Void

  /// The option, with its two dashes.
  let name: String
  /// What its value is called; `nil` for an option without.
  let argument: String?
  /// What it is for, one line.
  let explanation: String
  /// What it does with its value.
  let apply: Apply

  init(_ name: String, _ argument: String?, _ explanation: String, _ apply: @escaping Apply) {
    self.name = name
    self.argument = argument
    self.explanation = explanation
    self.apply = apply
  }

  /// Finds an option.
  static func named(_ name: String) -> CommandOption? { all.first { $0.name == name } }

  /// Every option, in the order of `--help`.
  static let all: [CommandOption] = addresses + data + web + running + limits

  static let addresses: [CommandOption] = [
    CommandOption("--unix", "PATH", "listen on this Unix socket; repeatable") {
      (configuration, path) throws(UsageError) in
      do throws(SocketError) { _ = try SocketAddress(unixPath: path) } catch {
        throw .invalidValue(
          "--unix", value: path, expected: "a path of at most \(SocketAddress.longestPath) bytes")
      }
      configuration.unixPaths.append(path)
    },
    CommandOption("--tcp", "HOST:PORT", "listen on this address, port 0: any; repeatable") {
      (configuration, address) throws(UsageError) in
      do throws(SocketError) { _ = try SocketAddress(hostAndPort: address) } catch {
        throw .invalidValue("--tcp", value: address, expected: "HOST:PORT")
      }
      configuration.tcpAddresses.append(address)
    },
    CommandOption("--no-unix", nil, "listen on no Unix socket") { (configuration, _) in
      configuration.usesUnix = false
    },
    CommandOption("--no-tcp", nil, "listen on no TCP address") { (configuration, _) in
      configuration.usesTCP = false
    },
    CommandOption("--unix-mode", "OCTAL", "permissions of the Unix socket (660)") {
      (configuration, text) throws(UsageError) in
      guard let mode = UInt32(text, radix: 8), mode <= 0o777 else {
        throw .invalidValue("--unix-mode", value: text, expected: "permissions such as 660")
      }
      configuration.unixMode = mode
    },
    CommandOption("--unix-group", "GROUP", "group of the Unix socket") { (configuration, group) in
      configuration.unixGroup = group
    },
  ]

  static let data: [CommandOption] = [
    CommandOption("--knowledge-base", "DIR", "folder of the knowledge base (KnowledgeBase)") {
      (configuration, folder) in configuration.knowledgeBase = folder
    },
    CommandOption("--intents", "DIR", "folder of the intents (Intents)") {
      (configuration, folder) in configuration.intents = folder
    },
    CommandOption("--check", nil, "check both folders and end: 0 fine, 65 with every fault") {
      (configuration, _) in configuration.action = .check
    },
  ]

  static let web: [CommandOption] = [
    CommandOption("--allow-host", "HOST", "serve HTTP under this name too; repeatable") {
      (configuration, host) in configuration.allowedHosts.append(host)
    },
    CommandOption("--allow-origin", "ORIGIN", "let pages from there use the chat; repeatable") {
      (configuration, origin) in configuration.allowedOrigins.append(origin)
    },
    CommandOption("--websocket-echo", "PATH", "offer a WebSocket echo there, for test suites") {
      (configuration, path) throws(UsageError) in
      guard path.hasPrefix("/") else {
        throw .invalidValue("--websocket-echo", value: path, expected: "a path such as /echo")
      }
      configuration.echoPath = path
    },
  ]

  static let running: [CommandOption] = [
    CommandOption("--log-questions", nil, "log questions, with personal numbers masked") {
      (configuration, _) in configuration.logsQuestions = true
    },
    CommandOption(
      "--collect-unanswered", "FILE",
      "keep questions without an answer there, with personal numbers masked"
    ) { (configuration, path) in configuration.unansweredPath = path },
    CommandOption("--log-level", "LEVEL", "error, warning, notice, info or debug (notice)") {
      (configuration, text) throws(UsageError) in
      guard let level = LogLevel(name: text) else {
        throw .invalidValue(
          "--log-level", value: text,
          expected: LogLevel.allCases.map(\.name).joined(separator: ", "))
      }
      configuration.logLevel = level
    },
    CommandOption("--help", nil, "print this and end") { (configuration, _) in
      configuration.action = .help
    },
    CommandOption("--version", nil, "print the version and end") { (configuration, _) in
      configuration.action = .version
    },
  ]

  static let limits: [CommandOption] = LimitOption.all.map { limit in
    let fallback = Limits()[keyPath: limit.path]
    return CommandOption(limit.option, limit.unit, "\(limit.explanation) (\(fallback))") {
      (configuration, text) throws(UsageError) in
      guard let value = Int(text), limit.range.contains(value) else {
        throw .invalidValue(
          limit.option, value: text,
          expected: "a number from \(limit.range.lowerBound) to \(limit.range.upperBound)")
      }
      configuration.limits[keyPath: limit.path] = value
    }
  }
}
