import JSONCoding
import WireProtocol

/// A line that came from a daemon, as the reply to a request.
struct RPCAnswer: Sendable {
  /// The number of the request; `nil` where the reply names none.
  let id: Int?
  private let outcome: Result<JSONValue, DeskError>

  /// Reads a line. A daemon that has no room says so in a line of text before it closes.
  init(_ line: [UInt8]) {
    guard let value = try? JSONReader.read(line), value.members != nil else {
      id = nil
      let text = String(decoding: line, as: UTF8.self)
      outcome =
        text.hasPrefix(ReplyBlock.errorPrefix)
        ? .failure(
          .refused(
            code: RPCError.Code.overloaded.rawValue,
            message: String(text.dropFirst(ReplyBlock.errorPrefix.count))))
        : .failure(.unreadable)
      return
    }
    id = value["id"]?.integer
    if let error = value["error"] {
      let code = error["code"]?.integer ?? RPCError.Code.internalError.rawValue
      outcome = .failure(.refused(code: code, message: error["message"]?.string ?? "Fejl \(code)"))
    } else if let result = value["result"] {
      outcome = .success(result)
    } else {
      outcome = .failure(.unreadable)
    }
  }

  /// What came of the request.
  func result() throws(DeskError) -> JSONValue { try outcome.get() }
}
