/// The first line of a request, RFC 9112 §3.
struct HTTPRequestLine: Equatable {
  var method: String
  var target: HTTPTarget
  var minorVersion: Int

  // RFC 9110 §9.1 and RFC 5789.
  private static let methods: Set<String> = [
    "GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH",
  ]

  /// Reads it without its line end.
  init(_ line: ArraySlice<UInt8>) throws(HTTPRequestError) {
    // RFC 9112 §3: exactly one space between the parts; being lenient here invites smuggling.
    let parts = line.split(separator: ASCII.space, omittingEmptySubsequences: false)
    guard parts.count == 3, let methodPart = parts.first, let versionPart = parts.last,
      !methodPart.isEmpty, methodPart.allSatisfy(ASCII.isToken)
    else { throw .malformedRequestLine }
    minorVersion = try Self.minorVersion(versionPart)
    method = ASCII.text(methodPart)
    guard Self.methods.contains(method) else { throw .unknownMethod }
    target = try HTTPTarget(parts[1], method: method)
  }

  /// RFC 9112 §2.3: `HTTP/`, a digit, a point, a digit, in this case and no other.
  private static func minorVersion(_ text: ArraySlice<UInt8>) throws(HTTPRequestError) -> Int {
    let name = Array("HTTP/".utf8)
    let digits = Array(text.dropFirst(name.count))
    guard text.starts(with: name), digits.count == 3, ASCII.isDigit(digits[0]),
      digits[1] == UInt8(ascii: "."), ASCII.isDigit(digits[2])
    else { throw .malformedRequestLine }
    guard digits[0] == UInt8(ascii: "1") else { throw .unsupportedVersion }
    return Int(digits[2] - UInt8(ascii: "0"))
  }
}
