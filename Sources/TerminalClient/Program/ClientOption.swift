/// One option of the command line; the table drives reading and `--help`.
struct ClientOption: Sendable {
  /// The option, with its dashes.
  let name: String
  /// Other ways to write it.
  let aliases: [String]
  /// What its value is called; `nil` for an option without.
  let placeholder: String?
  /// What it is for, in Danish.
  let explanation: String
  /// What it does with its value.
  let apply: @Sendable (inout ClientOptions, String) -> Void

  init(
    _ name: String, aliases: [String] = [], _ placeholder: String?, _ explanation: String,
    _ apply: @escaping @Sendable (inout ClientOptions, String) -> Void
  ) {
    self.name = name
    self.aliases = aliases
    self.placeholder = placeholder
    self.explanation = explanation
    self.apply = apply
  }

  /// Finds an option.
  static func named(_ name: String) -> ClientOption? {
    all.first { $0.name == name || $0.aliases.contains(name) }
  }

  /// Every option, in the order of `--help`.
  static let all: [ClientOption] = [
    ClientOption("--json", nil, "svaret som én linje JSON") { options, _ in options.isJSON = true },
    ClientOption("--why", nil, "fortæl også, hvordan svaret blev fundet") { options, _ in
      options.explains = true
    },
    ClientOption("--context", "FIL", "husk samtalen i en fil fra gang til gang") { options, value in
      options.contextFile = value
    },
    ClientOption("--socket", "STI", "skrankeds Unix-socket (SKRANKE_SOCKET)") { options, value in
      options.socket = value
      options.tcp = nil
    },
    ClientOption("--tcp", "VÆRT:PORT", "skrankeds TCP-adresse, fx 127.0.0.1:7411") {
      options, value in
      options.tcp = value
      options.socket = nil
    },
    ClientOption("--embedded", nil, "svar uden skranked, direkte fra mapperne") { options, _ in
      options.isEmbedded = true
    },
    ClientOption("--knowledge-base", "MAPPE", "vidensbasen til --embedded (KnowledgeBase)") {
      options, value in options.knowledgeBase = value
    },
    ClientOption("--intents", "MAPPE", "formuleringerne til --embedded (Intents)") {
      options, value in options.intents = value
    },
    ClientOption("--help", aliases: ["-h", "--hjælp", "--hjaelp"], nil, "vis denne hjælp") {
      options, _ in options.action = .help(verb: nil)
    },
    ClientOption("--version", nil, "vis versionen") { options, _ in options.action = .version },
  ]
}
