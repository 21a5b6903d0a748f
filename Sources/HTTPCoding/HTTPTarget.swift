/// What a request is about, RFC 9112 §3.2.
struct HTTPTarget: Equatable {
  var text: String
  var path: String
  var query: String?
  /// Host and port, where the target names them.
  var authority: String?

  init(_ bytes: ArraySlice<UInt8>, method: String) throws(HTTPRequestError) {
    guard !bytes.isEmpty, bytes.allSatisfy({ ASCII.isVisible($0) && $0 != UInt8(ascii: "#") })
    else { throw .malformedTarget }
    text = ASCII.text(bytes)
    switch method {
    case "CONNECT":
      // RFC 9112 §3.2.3: host and port alone.
      guard HTTPHost.isValid(bytes), bytes.contains(UInt8(ascii: ":")) else {
        throw .malformedTarget
      }
      (path, query, authority) = ("", nil, text)
    case "OPTIONS" where bytes.elementsEqual([UInt8(ascii: "*")]):
      // RFC 9112 §3.2.4: the server as a whole.
      (path, query, authority) = ("*", nil, nil)
    default:
      (path, query, authority) = try Self.split(bytes)
    }
  }

  private static func split(
    _ bytes: ArraySlice<UInt8>
  ) throws(HTTPRequestError) -> (path: String, query: String?, authority: String?) {
    var rest = bytes
    var authority: String?
    if bytes.first != UInt8(ascii: "/") {
      // RFC 9112 §3.2.2: a server takes absolute targets too.
      let scheme = Array("http://".utf8)
      guard ASCII.text(bytes.prefix(scheme.count)).lowercased().utf8.elementsEqual(scheme) else {
        throw .malformedTarget
      }
      let behind = bytes.dropFirst(scheme.count)
      let host = behind.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
      guard !host.isEmpty, HTTPHost.isValid(host) else { throw .malformedTarget }
      authority = ASCII.text(host)
      rest = behind.dropFirst(host.count)
    }
    let path = rest.prefix { $0 != UInt8(ascii: "?") }
    let query = rest.dropFirst(path.count)
    return (
      path.isEmpty ? "/" : ASCII.text(path),
      query.isEmpty ? nil : ASCII.text(query.dropFirst()), authority
    )
  }
}
