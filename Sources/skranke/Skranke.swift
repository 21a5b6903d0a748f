import Assistant
import DataTools
import Terminal
import TerminalClient
import WireProtocol

/// The program: tools for those who keep the knowledge, and for all else the client.
struct Skranke {
  let environment: [String: String]
  let streams: StandardStreams

  /// Does what a command line says.
  ///
  /// - Parameter arguments: Without the program's name.
  /// - Returns: The exit code.
  func run(_ arguments: [String]) -> Int32 {
    let tools = ToolProgram(
      environment: environment, streams: streams,
      protocolTexts: ProtocolText.allCases.map { ($0.rawValue, $0.placeholders) })
    if arguments.first == Completion.name {
      return Completion(tools: tools).run(Array(arguments.dropFirst()), streams)
    }
    if let code = tools.run(arguments) { return code }
    let client = ClientProgram(
      environment: environment, streams: streams, verbs: ToolProgram.verbs + [Completion.help],
      mayBeKept: { Assistant.masked($0) == $0 },
      embeddedDesk: { (knowledgeBase, intents) throws(UnusableData) in
        try EmbeddedDesk(knowledgeBase: knowledgeBase, intents: intents)
      })
    return client.run(arguments)
  }
}
