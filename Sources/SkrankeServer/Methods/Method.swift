import JSONCoding
import WireProtocol

/// What a method may use: one version of the data, and the limits.
struct MethodContext: Sendable {
  /// What is answered from.
  let service: Service
  /// What a client cannot have more of.
  let limits: Limits
}

/// One method of JSON-RPC: the table of them drives dispatch, checking and `tools/list`.
struct Method: Sendable {
  /// What a method does with its parameters.
  typealias Body = @Sendable (Arguments, MethodContext) throws(RPCError) -> JSONValue

  /// Its name.
  let name: String
  /// What it does, for the makers of clients.
  let explanation: String
  /// What it takes, in the order that positional parameters have.
  let parameters: [Parameter]
  /// Whether it counts as a question towards the limit of an address.
  let isQuestion: Bool
  /// Does it.
  let body: Body

  init(
    _ name: String, _ explanation: String, _ parameters: [Parameter] = [],
    isQuestion: Bool = true, _ body: @escaping Body
  ) {
    self.name = name
    self.explanation = explanation
    self.parameters = parameters
    self.isQuestion = isQuestion
    self.body = body
  }

  /// Checks the parameters and does it.
  func call(_ params: JSONValue?, _ context: MethodContext) throws(RPCError) -> JSONValue {
    try body(try Arguments(params, for: parameters, context), context)
  }

  /// The parameters in JSON Schema.
  var schema: JSONValue {
    [
      "type": "object",
      "properties": JSONValue(
        .object(parameters.map { JSONMember(name: $0.name, value: $0.schema) })),
      "required": .strings(parameters.filter(\.isRequired).map(\.name)),
      "additionalProperties": false,
    ]
  }
}
