import HTTPCoding

/// One page of the fixed table, with the fields that keep browsers from doing more with it.
struct WebPage: Sendable {
  private let type: String
  private let body: [UInt8]
  /// Whether pages of other origins may load it, as they must the widget.
  private let isShared: Bool
  /// What tells one version of the page from another (RFC 9110 §8.8.3).
  private let tag: String

  private init(_ type: String, _ text: String, isShared: Bool = false) {
    self.type = type
    self.isShared = isShared
    body = Array(text.utf8)
    tag = "\"\(String(Self.hash(of: body), radix: 36))\""
  }

  /// Every page by its path.
  static let all: [String: WebPage] = [
    "/": WebPage("text/html; charset=utf-8", ChatPage.html),
    "/embed": WebPage("text/html; charset=utf-8", EmbedPage.html),
    "/embed.js": WebPage("text/javascript; charset=utf-8", EmbedPage.script),
    "/page.css": WebPage("text/css; charset=utf-8", PageStyle.css),
    "/icon.svg": WebPage("image/svg+xml", PageIcon.svg),
    "/widget.js": WebPage("text/javascript; charset=utf-8", ChatWidget.script, isShared: true),
  ]

  /// The response to a request for the page.
  ///
  /// - Parameter request: Its host and port are where the page may open its WebSocket.
  /// - Returns: The page with all its fields, or those alone to a browser that has it already.
  func response(to request: HTTPRequest) -> HTTPResponse {
    // Some browsers do not count WebSockets under 'self' (CSP 3, §6.7.2.8).
    let policy = """
      default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
      connect-src 'self' ws://\(request.authority) wss://\(request.authority); base-uri 'none'; \
      form-action 'none'; frame-ancestors 'none'
      """
    // RFC 9110 §13.1.2: pages of other lists of tags, or weak ones, are simply sent.
    let isKnown = request.fields.values(of: "if-none-match") == [tag]
    return HTTPResponse(
      isKnown ? .notModified : .ok,
      fields: [
        "Content-Type": type, "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
        "Cross-Origin-Resource-Policy": isShared ? "cross-origin" : "same-origin",
        "Cache-Control": "no-cache", "ETag": tag,
      ], body: isKnown ? [] : body)
  }

  /// FNV-1a: which page it is, not whether somebody forged it.
  private static func hash(of bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
