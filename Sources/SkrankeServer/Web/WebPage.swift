import HTTPCoding

/// One page of the fixed table, with the fields that keep browsers from doing more with it.
struct WebPage: Sendable {
  private let type: String
  private let body: [UInt8]
  /// Whether pages of other origins may load it, as they must the widget.
  private let isShared: Bool

  private init(_ type: String, _ text: String, isShared: Bool = false) {
    self.type = type
    self.isShared = isShared
    body = Array(text.utf8)
  }

  /// Every page by its path.
  static let all: [String: WebPage] = [
    "/": WebPage("text/html; charset=utf-8", ChatPage.html),
    "/chat.css": WebPage("text/css; charset=utf-8", ChatPage.css),
    "/widget.js": WebPage("text/javascript; charset=utf-8", ChatWidget.script, isShared: true),
  ]

  /// The response.
  ///
  /// - Parameter authority: Host and port that are asked: where the page may open its WebSocket.
  /// - Returns: The page with all its fields.
  func response(for authority: String) -> HTTPResponse {
    // Some browsers do not count WebSockets under 'self' (CSP 3, §6.7.2.8).
    let policy = """
      default-src 'none'; script-src 'self'; style-src 'self'; \
      connect-src 'self' ws://\(authority) wss://\(authority); base-uri 'none'; \
      form-action 'none'; frame-ancestors 'none'
      """
    return HTTPResponse(
      .ok,
      fields: [
        "Content-Type": type, "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
        "Cross-Origin-Resource-Policy": isShared ? "cross-origin" : "same-origin",
        "Cache-Control": "no-cache",
      ], body: body)
  }
}
