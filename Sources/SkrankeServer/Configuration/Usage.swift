/// What `--help` prints.
enum Usage {
  /// The text, with every option of the tables.
  static var text: String {
    """
    usage: skranked [options]

    Answers questions in Danish from a knowledge base, over Unix sockets and TCP. Without options
    it takes KnowledgeBase and Intents of the current folder and listens on its default Unix socket
    and on \(Configuration.defaultTCPAddress).

    Where to listen
    \(list(CommandOption.addresses))

    What to answer from
    \(list(CommandOption.data))

    HTTP
    \(list(CommandOption.web))

    Running
    \(list(CommandOption.running))

    Limits (defaults in brackets)
    \(list(CommandOption.limits))

    Environment: SKRANKE_KNOWLEDGE_BASE and SKRANKE_INTENTS name the folders.
    Signals: SIGHUP loads the folders and opens the file of unanswered questions again; SIGTERM and
    SIGINT answer what has been asked and end, a second one ends at once.
    Exit codes: 0 fine, 64 usage, 65 bad data, 71 cannot listen, 73 cannot make a file.

    """
  }

  private static func list(_ options: [CommandOption]) -> String {
    let heads = options.map { [$0.name, $0.argument].compactMap { $0 }.joined(separator: " ") }
    let width = heads.map(\.count).max() ?? 0
    return zip(heads, options).map { head, option in
      "  " + head + String(repeating: " ", count: width - head.count + 2) + option.explanation
    }.joined(separator: "\n")
  }
}
