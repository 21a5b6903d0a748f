import HTTPCoding

/// What `/metrics` shows.
struct MetricsPage {
  let desk: Desk

  /// The page.
  var response: HTTPResponse {
    HTTPResponse(
      .ok,
      fields: [
        "Content-Type": "text/plain; version=0.0.4; charset=utf-8", "Cache-Control": "no-store",
      ], body: Array(MetricsText.of(desk).utf8))
  }
}
