import JSONCoding
import WireProtocol

/// A batch of JSON-RPC that is answered request by request, over several turns if need be.
struct BatchInProgress {
  private var requests: ArraySlice<JSONValue>
  private var replies: [UInt8] = []

  /// Begins with a batch that is not empty.
  init(_ requests: [JSONValue]) { self.requests = requests[...] }

  /// How many bytes the replies have so far.
  var replyBytes: Int { replies.count }

  /// Whether every request is answered.
  var isFinished: Bool { requests.isEmpty }

  /// Takes the next request.
  mutating func next() -> JSONValue? { requests.popFirst() }

  /// Adds a reply behind those before it.
  mutating func add(_ reply: RPCReply) {
    replies.append(UInt8(ascii: replies.isEmpty ? "[" : ","))
    reply.append(to: &replies)
  }

  /// The line with all replies; none at all where every request was a notification
  /// (JSON-RPC 2.0, section 6).
  var line: [UInt8]? { replies.isEmpty ? nil : replies + Array("]\n".utf8) }
}
