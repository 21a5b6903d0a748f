import JSONCoding
import Sockets

/// What the daemon and redis are asked.
enum Targets {
  /// Redis: ECHO of a line as long as a `ping`.
  static func echo(_ address: SocketAddress) -> LoadTarget {
    let payload = #"{"jsonrpc":"2.0","id":1,"method":"ping"}"#
    let request = "*2\r\n$4\r\nECHO\r\n$\(payload.utf8.count)\r\n\(payload)\r\n"
    let reply = "$\(payload.utf8.count)\r\n\(payload)\r\n"
    return LoadTarget(
      name: "redis ECHO", address: address,
      exchanges: [.init(request: Array(request.utf8), reply: Array(reply.utf8))])
  }

  /// `ping`.
  static func ping(_ address: SocketAddress) throws -> LoadTarget {
    try target("ping", address, params: [nil], has: [])
  }

  /// `exemption.check`.
  static func check(_ address: SocketAddress) throws -> LoadTarget {
    try target(
      "exemption.check", address, params: ExemptionFacts.samples.map { ["facts": $0] },
      has: ["decision", "text"])
  }

  /// `ask`, each question as the first of a conversation.
  static func ask(_ address: SocketAddress, _ questions: [String]) throws -> LoadTarget {
    try target(
      "ask", address, params: questions.map { ["question": JSONValue($0)] },
      has: ["outcome", "text"])
  }

  /// Asks everything once; what comes back is what must come back later.
  private static func target(
    _ method: String, _ address: SocketAddress, params: [JSONValue?], has members: [String]
  ) throws -> LoadTarget {
    let socket = try ClientSocket.connect(to: address, timeout: .seconds(10))
    var exchanges: [LoadTarget.Exchange] = []
    for (id, params) in params.enumerated() {
      var message: JSONValue = [
        "jsonrpc": "2.0", "id": JSONValue(id), "method": JSONValue(method),
      ]
      if let params { message.set("params", params) }
      let request = message.encoded() + Array("\n".utf8)
      try socket.send(request)
      let reply = try socket.read(
        through: Array("\n".utf8), limit: 1 << 20, timeout: .seconds(30))
      try ReplyCheck.check(reply, id: id, has: members)
      exchanges.append(.init(request: request, reply: reply))
    }
    return LoadTarget(name: method, address: address, exchanges: exchanges)
  }
}
