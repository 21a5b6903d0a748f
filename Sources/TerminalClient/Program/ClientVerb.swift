/// What `skranke` does besides asking, named by its first word.
enum ClientVerb: String, CaseIterable, Sendable {
  /// Carries the Model Context Protocol.
  case mcp
  /// Tells how the daemon is.
  case status

  /// How it is typed.
  var usage: String { "skranke \(rawValue)" }

  /// What it does, in a line.
  var meaning: String {
    switch self {
    case .mcp: "Model Context Protocol over ind- og uddata"
    case .status: "hvordan skranked har det"
    }
  }

  /// The options that it takes.
  var options: [String] {
    switch self {
    case .mcp: ["--socket", "--tcp", "--help"]
    case .status: ["--socket", "--tcp", "--json", "--help"]
    }
  }

  /// Its help.
  var help: String {
    let options = ClientOption.all.filter { self.options.contains($0.name) }
    return """
      \(usage) [muligheder]

      \(text)

      Muligheder:
      \(ClientUsage.table(of: options))

      Eksempler:
      \(examples.map { "  " + $0 }.joined(separator: "\n"))

      Slutkoder: 0 i orden, 64 forkert brug, 69 ingen skranked svarer.

      """
  }

  private var text: String {
    switch self {
    case .mcp:
      """
      Forbinder et program, der taler Model Context Protocol over sine ind- og uddata, med skranked:
      en besked på hver linje, begge veje. Værktøjerne er dem, der også er metoder i JSON-RPC.
      """
    case .status:
      """
      Fortæller, hvad skranked har talt, siden den startede: spørgsmål, svartider, forbindelser,
      grænser, der er nået, viden og hukommelse. Det er det samme, som /metrics viser.
      """
    }
  }

  private var examples: [String] {
    switch self {
    case .mcp: ["skranke mcp", "skranke --socket /run/skranke/skranke.sock mcp"]
    case .status: ["skranke status", "skranke --tcp 127.0.0.1:7411 --json status"]
    }
  }
}
