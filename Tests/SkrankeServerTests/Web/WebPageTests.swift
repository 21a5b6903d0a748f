import HTTPCoding
import Testing

@testable import SkrankeServer

private let client = Client(isTCP: true, ownHosts: ["localhost:7411"])

/// What a browser gets for a page, fields and body apart.
private func get(_ path: String, fields: String = "") -> (head: String, body: String) {
  var dialogue = Dialogue(client: client)
  let response = dialogue.send("GET \(path) HTTP/1.1\r\nHost: localhost:7411\r\n\(fields)\r\n")
  guard let end = response.firstRange(of: "\r\n\r\n") else { return (response, "") }
  return (String(response[..<end.lowerBound]), String(response[end.upperBound...]))
}

@Suite struct `Pages` {
  @Test(arguments: WebPage.all.keys.sorted())
  func `allow nothing inline, and nothing from elsewhere`(path: String) {
    let (head, body) = get(path)
    #expect(head.hasPrefix("HTTP/1.1 200"))
    #expect(head.contains("Content-Security-Policy: default-src 'none'; script-src 'self'"))
    #expect(head.contains("connect-src 'self' ws://localhost:7411 wss://localhost:7411;"))
    #expect(!head.contains("unsafe"))
    #expect(head.contains("X-Content-Type-Options: nosniff"))
    #expect(head.contains("Referrer-Policy: no-referrer"))
    #expect(!body.isEmpty)
  }

  @Test(arguments: ["/", "/embed"])
  func `hold no script or style of their own`(path: String) {
    let (_, body) = get(path)
    #expect(body.contains(#"<html lang="da">"#))
    for sign in ["<style", "<script>", " style=", " onclick", " onload", "javascript:"] {
      #expect(!body.contains(sign), "\(sign)")
    }
  }

  @Test func `are not sent twice to who has them`() throws {
    let (head, _) = get("/widget.js")
    let tag = try #require(head.split(separator: "\r\n").first { $0.hasPrefix("ETag: ") })
    let again = get("/widget.js", fields: "If-None-Match: \(tag.dropFirst("ETag: ".count))\r\n")
    #expect(again.head.hasPrefix("HTTP/1.1 304"))
    #expect(again.body.isEmpty)
    let other = get("/widget.js", fields: "If-None-Match: \"old\"\r\n")
    #expect(other.head.hasPrefix("HTTP/1.1 200"))
    #expect(Set(WebPage.all.keys.map { get($0).head.split(separator: "ETag: ").last }).count == 6)
  }

  @Test func `keep themselves to their own origin, but for the widget`() {
    #expect(get("/widget.js").head.contains("Cross-Origin-Resource-Policy: cross-origin"))
    #expect(get("/embed.js").head.contains("Cross-Origin-Resource-Policy: same-origin"))
  }
}

@Suite struct `The widget` {
  @Test func `is less than 15 kB as it is served`() {
    #expect(get("/widget.js").body.utf8.count < 15_000)
  }

  @Test func `puts text in as text alone`() {
    for way in ["innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "Function("]
    {
      #expect(!ChatWidget.script.contains(way), "\(way)")
    }
  }

  @Test func `keeps nothing but what ends with the tab`() {
    for way in ["localStorage", "indexedDB", "document.cookie", "caches"] {
      #expect(!ChatWidget.script.contains(way), "\(way)")
    }
  }
}
