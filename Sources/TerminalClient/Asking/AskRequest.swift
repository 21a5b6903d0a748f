import JSONCoding
import WireProtocol

/// The request that asks one question.
struct AskRequest: Equatable, Sendable {
  let question: String
  let context: String?
  let explain: Bool

  init(_ question: String, context: String? = nil, explain: Bool = false) {
    self.question = question
    self.context = context
    self.explain = explain
  }

  /// The request as a line, with its end.
  func line(id: Int) -> [UInt8] {
    var params: JSONValue = ["question": JSONValue(question)]
    if let context, !context.isEmpty { params.set("context", JSONValue(context)) }
    if explain { params.set("explain", true) }
    let request = RPCRequest(id: JSONValue(id), method: "ask", params: params)
    return request.json.encoded() + [UInt8(ascii: "\n")]
  }
}
