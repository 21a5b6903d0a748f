import JSONCoding
import Sockets
import WireProtocol

/// Something the daemon says that answers no request: what is wrong with a line, or why it closes.
struct Notice: Equatable, Sendable {
  /// The error for programs; its message is what people read.
  let error: RPCError

  /// As an error block, or as an error of JSON-RPC without an id.
  func encoded(asJSON: Bool) -> [UInt8] {
    guard asJSON else { return ReplyBlock.encode(error: error.message) }
    var bytes: [UInt8] = []
    var error = error
    // Who reads the number wants to find the specification's name beside it.
    if let standard = error.code.standardMessage { error.message = standard }
    RPCReply(id: nil, .failure(error)).append(to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// What is wrong with a line.
  init(_ fault: LineFault, _ wording: ProtocolWording) {
    switch fault.reason {
    case .tooLong(let limit):
      error = RPCError(
        .tooLong, message: wording.text(.lineTooLong, limit: limit),
        data: ["field": "line", "reason": "too_long", "limit": JSONValue(limit)])
    case .invalidUTF8:
      error = RPCError(
        .parseError, message: wording.text(.invalidUTF8), data: ["reason": "invalid_utf8"])
    }
  }

  /// Why a connection is not served.
  init(_ refusal: ConnectionRefusal, _ wording: ProtocolWording) {
    switch refusal {
    case .tooMany(let limit):
      error = .closing(wording.text(.tooManyConnections, limit: limit), "connections", limit)
    case .tooManyFromHost(let limit):
      error = .closing(
        wording.text(.tooManyFromAddress, limit: limit), "connections_per_address", limit)
    }
  }

  /// Why a connection is closed that was served.
  init(_ reason: LineClock.Expiry, _ wording: ProtocolWording) {
    switch reason {
    case .idle(let limit): error = .closing(wording.text(.idle, limit: limit), "idle", limit)
    case .line(let limit):
      error = .closing(wording.text(.lineTimeout, limit: limit), "line_timeout", limit)
    }
  }

  /// The daemon is ending.
  static func ending(_ wording: ProtocolWording) -> Notice {
    Notice(error: .closing(wording.text(.draining), "draining", nil))
  }

  /// More questions than an address may ask.
  static func tooManyQuestions(limit: Int, _ wording: ProtocolWording) -> Notice {
    Notice(
      error: RPCError(
        .rateLimited, message: wording.text(.tooManyQuestions, limit: limit),
        data: ["reason": "rate_limited", "limit": JSONValue(limit)]))
  }

  private init(error: RPCError) { self.error = error }
}

extension RPCError {
  /// Why the daemon closes a connection.
  fileprivate static func closing(_ message: String, _ reason: String, _ limit: Int?) -> RPCError {
    var data: JSONValue = ["reason": JSONValue(reason)]
    data.set("limit", limit.map { JSONValue($0) })
    return RPCError(.overloaded, message: message, data: data)
  }
}
