/// Recognises the first line of an HTTP request, good or bad.
///
/// Generous on purpose: a browser can be made to send a request anywhere, and no byte of it must be
/// taken for a question. Only what no browser sends is left to be a question:
///
///     "POST /chat HTTP/1.1"        // complete
///     "get  http://x/  http/1.0 "  // complete: the codec will refuse it
///     "GET /chat?x="               // possible: the version may still come
///     "GET htt"                    // possible: an absolute target, cut in the middle
///     "Hvad er HTTP/1.1?"          // other: «er» is no request target
enum HTTPRequestLine {
  /// How far a line is a request line.
  enum Recognition: Equatable {
    /// Method, target and version are there.
    case complete(isVersion2: Bool)
    /// As far as it goes it could be one.
    case possible
    /// It is none.
    case other
  }

  /// Tells whether a line is, or could become, a request line.
  ///
  /// - Parameter line: The line or its beginning, without white space before it.
  /// - Returns: How far it is one.
  static func recognise(_ line: ArraySlice<UInt8>) -> Recognition {
    let method = line.prefix { !$0.isBlank }
    guard !method.isEmpty, method.count <= 64, method.allSatisfy(isTokenByte) else {
      return .other
    }
    let afterMethod = line.dropFirst(method.count)
    guard !afterMethod.isEmpty else { return .possible }
    let target = afterMethod.drop { $0.isBlank }.prefix { !$0.isBlank }
    let afterTarget = afterMethod.drop { $0.isBlank }.dropFirst(target.count)
    guard target.isEmpty || isTarget(target) else {
      return afterTarget.isEmpty && isSchemeBegun(target) ? .possible : .other
    }
    let version = afterTarget.drop { $0.isBlank }
    return recognise(version: version.prefix { !$0.isBlank })
  }

  private static func recognise(version: ArraySlice<UInt8>) -> Recognition {
    let name = Array("http/".utf8)
    let lowered = version.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    guard lowered.count > name.count else {
      return name.starts(with: lowered) ? .possible : .other
    }
    guard lowered.starts(with: name) else { return .other }
    return .complete(isVersion2: lowered[name.count] == UInt8(ascii: "2"))
  }

  // RFC 9112 §3.2: origin-form, absolute-form and authority-form, asterisk-form.
  private static func isTarget(_ target: ArraySlice<UInt8>) -> Bool {
    target.first == UInt8(ascii: "/") || target.first == UInt8(ascii: "*")
      || target.contains(UInt8(ascii: ":"))
  }

  /// Whether an absolute target could be coming, of which the colon is not there yet.
  private static func isSchemeBegun(_ target: ArraySlice<UInt8>) -> Bool {
    "https".utf8.starts(with: target.map { $0 | 0x20 })
  }

  // RFC 9110 §5.6.2.
  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default:
      "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}
