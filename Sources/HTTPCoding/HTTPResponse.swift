/// One response, ready to be sent.
public struct HTTPResponse: Equatable, Sendable {
  /// The status.
  public var status: HTTPStatus
  /// Fields other than those about length and connection, which are added when it is sent.
  public var fields: HTTPFields
  /// The body.
  public var body: [UInt8]

  /// Makes a response.
  ///
  /// - Parameters:
  ///   - status: The status.
  ///   - fields: Without `Content-Length`, `Connection` and `Date`.
  ///   - body: Empty where the status allows none.
  public init(_ status: HTTPStatus, fields: HTTPFields = [:], body: [UInt8] = []) {
    self.status = status
    self.fields = fields
    self.body = body
  }

  /// The bytes to send.
  ///
  /// - Parameters:
  ///   - keepsAlive: Whether the connection goes on after it; else it says `close`.
  ///   - omitsBody: Whether it answers `HEAD`: the same fields, no body.
  ///   - date: Now, as ``HTTPDate`` writes it; nil leaves the field out.
  /// - Returns: Status line, fields and body.
  public func encoded(
    keepsAlive: Bool, omitsBody: Bool = false, date: String? = nil
  ) -> [UInt8] {
    var head = "HTTP/1.1 \(status.rawValue) \(status.reason)\r\n"
    if let date { head += "Date: \(date)\r\n" }
    for field in fields.all { head += "\(field.name): \(field.value)\r\n" }
    // RFC 9110 §8.6: no length with 1xx and 204; with 304 it would be that of another body.
    if status.allowsBody { head += "Content-Length: \(body.count)\r\n" }
    // RFC 9112 §9.6: who closes says so; a switch of protocols names its own option instead.
    if status.rawValue >= 200 {
      // RFC 9110 §7.8: who names a protocol to switch to names the option too.
      let option = fields["upgrade"] == nil ? "" : "upgrade, "
      head += "Connection: \(option)\(keepsAlive ? "keep-alive" : "close")\r\n"
    }
    var bytes = Array(head.utf8)
    bytes += [ASCII.carriageReturn, ASCII.lineFeed]
    if status.allowsBody && !omitsBody { bytes += body }
    return bytes
  }
}
