import JSONCoding
import WireProtocol

extension Clerk {
  /// Answers one request of JSON-RPC; `nil` for a notification.
  mutating func reply(toRequest value: JSONValue) -> RPCReply? {
    let request: RPCRequest
    do throws(InvalidRPCRequest) {
      request = try RPCRequest(value)
    } catch {
      return RPCReply(id: error.id, .failure(.invalidRequest(error.field, error.reason)))
    }
    let context = MethodContext(service: desk.service, limits: desk.limits)
    let method = MethodTable.method(request.method)
    // A notification changes nothing here: there is nothing to do for it, but it counts.
    if method?.isQuestion == true, let objection = objection() {
      return request.id.map { RPCReply(id: $0, .failure(objection.error)) }
    }
    guard let id = request.id else { return nil }
    guard let method else {
      let data: JSONValue = [
        "field": "method", "reason": "unknown", "value": JSONValue(request.method),
      ]
      return RPCReply(id: id, .failure(RPCError(.methodNotFound, data: data)))
    }
    do throws(RPCError) {
      let start = ContinuousClock.now
      let result = try method.call(request.params, context)
      if let asked = AnsweredQuestion(request, result) { desk.note(asked, after: .now - start) }
      return RPCReply(id: id, .success(result))
    } catch {
      return RPCReply(id: id, .failure(error))
    }
  }

  /// Answers a request of a batch whose replies have become too long.
  func refusal(ofRequest value: JSONValue) -> RPCReply? {
    guard let id = value["id"] else { return nil }
    let error = RPCError(
      .overloaded, message: "Batch too large",
      data: ["reason": "batch_too_large", "limit": JSONValue(desk.limits.unreadBytes / 2)])
    return RPCReply(id: id, .failure(error))
  }
}
