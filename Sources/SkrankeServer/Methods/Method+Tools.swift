import JSONCoding
import WireProtocol

/// The methods of the Model Context Protocol, by which language models use the others as tools.
extension Method {
  /// The versions of the protocol that are understood, the newest first.
  static let toolProtocolVersions = ["2025-06-18", "2025-03-26", "2024-11-05"]

  static let tools: [Method] = [initialize, initialized, toolsList, toolsCall]

  // MCP 2025-06-18, lifecycle: another version than asked for is the client's to accept.
  static let initialize = Method(
    "initialize", "Begins a session of the Model Context Protocol.",
    [
      Parameter("protocolVersion", .anyText, required: true, "The version the client speaks."),
      Parameter("capabilities", .object, "What the client can do."),
      Parameter("clientInfo", .object, "Who the client is."),
      Parameter("_meta", .object, "Anything."),
    ], isQuestion: false
  ) { (arguments, _) throws(RPCError) in
    let asked = arguments["protocolVersion"]?.string ?? ""
    let version = toolProtocolVersions.first { $0 == asked } ?? toolProtocolVersions.first ?? asked
    return [
      "protocolVersion": JSONValue(version),
      "capabilities": ["tools": ["listChanged": false]],
      "serverInfo": [
        "name": "skranke", "title": "Skranke", "version": JSONValue(Configuration.version),
      ],
      "instructions":
        """
      Answers in Danish from a municipality's documents, with sources. Pass the context of an \
      answer on with the next question of the same conversation. The outcome "unknown" means \
      that the documents do not hold the answer: say so, do not guess.
      """,
    ]
  }

  static let initialized = Method(
    "notifications/initialized", "Tells that the client is ready.",
    [Parameter("_meta", .object, "Anything.")], isQuestion: false
  ) { (_, _) in [:] }

  static let toolsList = Method(
    "tools/list", "The tools there are.",
    [
      Parameter("cursor", .anyText, "Where to go on; there is only one page."),
      Parameter("_meta", .object, "Anything."),
    ], isQuestion: false
  ) { (_, _) in
    let tools = knowledge.map { method -> JSONValue in
      [
        "name": JSONValue(method.name), "description": JSONValue(method.explanation),
        "inputSchema": method.schema,
        "annotations": ["readOnlyHint": true, "openWorldHint": false],
      ]
    }
    return ["tools": JSONValue(tools)]
  }

  static let toolsCall = Method(
    "tools/call", "Uses a tool.",
    [
      Parameter("name", .text, required: true, "Which tool."),
      Parameter("arguments", .object, "What it takes."),
      Parameter("_meta", .object, "Anything."),
    ]
  ) { (arguments, context) throws(RPCError) in
    let name = arguments["name"]?.string ?? ""
    // Some clients allow no dots in the names of tools.
    guard let tool = knowledge.first(where: { $0.name == name || $0.plainName == name }) else {
      throw .invalid("name", "unknown", ["known": .strings(knowledge.map(\.name))])
    }
    let result: JSONValue
    do throws(RPCError) {
      result = try tool.call(arguments["arguments"], context)
    } catch {
      // What the model can put right itself goes into the result, where it gets to see it.
      guard error.code == .notFound else { throw error }
      return [
        "content": [["type": "text", "text": JSONValue(error.message)]], "isError": true,
      ]
    }
    let text = result["text"]?.string ?? String(decoding: result.encoded(), as: UTF8.self)
    return [
      "content": [["type": "text", "text": JSONValue(text)]], "structuredContent": result,
      "isError": false,
    ]
  }

  /// The name with `_` for each dot.
  var plainName: String { name.replacing(".", with: "_") }
}
