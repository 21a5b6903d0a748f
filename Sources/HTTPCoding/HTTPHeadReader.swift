/// Reads a request line and the fields behind it, line by line.
struct HTTPHeadReader: Sendable {
  /// A request whose body is still to come.
  struct Head: Equatable {
    var request: HTTPRequest
    var framing: HTTPBodyFraming
    var expectsContinue: Bool
  }

  private let limits: HTTPLimits
  private var size = 0
  private var line: HTTPRequestLine?
  private var fields: HTTPFieldReader

  init(limits: HTTPLimits) {
    self.limits = limits
    fields = HTTPFieldReader(limit: limits.fields)
  }

  /// Whether nothing has come yet.
  var isEmpty: Bool { size == 0 }

  /// Refuses a head that grows too long before its next line has ended.
  func check(waiting count: Int) throws(HTTPRequestError) {
    guard size + count <= limits.head else { throw .headTooLarge(limit: limits.head) }
  }

  /// Takes the next line, its line feed included; gives the head with the empty line behind it.
  mutating func take(_ bytes: ArraySlice<UInt8>) throws(HTTPRequestError) -> Head? {
    try check(waiting: bytes.count)
    size += bytes.count
    let fault: HTTPRequestError = line == nil ? .malformedRequestLine : .malformedField
    let content = try HTTPLine.content(bytes, else: fault)
    guard let line else {
      // RFC 9112 §2.2: empty lines before the request line are ignored.
      if !content.isEmpty { line = try HTTPRequestLine(content) }
      return nil
    }
    return try fields.take(content) ? head(line) : nil
  }

  private func head(_ line: HTTPRequestLine) throws(HTTPRequestError) -> Head {
    let fields = fields.fields
    // RFC 9112 §3.2: exactly one, and a valid one, whatever the target says.
    let hosts = fields.values(of: "host")
    guard hosts.count == 1, let host = hosts.first, HTTPHost.isValid(Array(host.utf8)[...]) else {
      throw .malformedHost
    }
    let framing = try HTTPBodyFraming(
      fields, minorVersion: line.minorVersion, limit: limits.body)
    // RFC 9110 §10.1.1: a 1.0 client cannot wait; any other expectation cannot be met.
    let expectations = line.minorVersion >= 1 ? fields.tokens(of: "expect") : []
    guard expectations.allSatisfy({ $0 == "100-continue" }) else { throw .unknownExpectation }
    let request = HTTPRequest(
      method: line.method, target: line.target.text, path: line.target.path,
      // RFC 9112 §3.2.2: an absolute target's host goes before `Host`.
      query: line.target.query, authority: line.target.authority ?? host,
      minorVersion: line.minorVersion, fields: fields)
    return Head(request: request, framing: framing, expectsContinue: !expectations.isEmpty)
  }
}
