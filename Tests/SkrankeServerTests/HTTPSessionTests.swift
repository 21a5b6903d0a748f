import DataFiles
import JSONCoding
import Sockets
import Testing

@testable import SkrankeServer

private let client = Client(isTCP: true, ownHosts: ["localhost:7411"])

/// A request as a client writes it.
private func request(
  _ method: String, _ path: String, host: String = "localhost:7411", fields: [String] = [],
  body: String = ""
) -> String {
  var lines = ["\(method) \(path) HTTP/1.1", "Host: \(host)"] + fields
  if !body.isEmpty { lines.append("Content-Length: \(body.utf8.count)") }
  return lines.joined(separator: "\r\n") + "\r\n\r\n" + body
}

private let isJSON = "Content-Type: application/json"

/// The status of the only response, and its body.
private func parts(_ response: String) -> (status: String, head: String, body: String) {
  guard let end = response.firstRange(of: "\r\n\r\n") else { return ("", response, "") }
  let head = response[..<end.lowerBound]
  return (
    String(head.dropFirst("HTTP/1.1 ".count).prefix(3)), String(head),
    String(response[end.upperBound...])
  )
}

@Suite struct `HTTP on the same addresses` {
  private func answer(_ request: String, _ desk: Desk = makeDesk()) -> (
    status: String, head: String, body: String
  ) {
    var dialogue = Dialogue(desk, client: client)
    return parts(dialogue.send(request))
  }

  @Test(arguments: [
    ("GET", "/", "200"), ("HEAD", "/", "200"), ("GET", "/widget.js", "200"),
    ("GET", "/embed", "200"), ("GET", "/embed.js", "200"), ("GET", "/page.css", "200"),
    ("GET", "/icon.svg", "200"), ("GET", "/healthz", "200"), ("GET", "/readyz", "200"),
    ("GET", "/metrics", "200"), ("GET", "/?x=1", "200"), ("GET", "/../etc/passwd", "404"),
    ("GET", "/%2e%2e/", "404"), ("POST", "/", "405"), ("GET", "/rpc", "405"),
    ("GET", "/chat", "426"), ("DELETE", "/healthz", "405"), ("GET", "/echo", "404"),
    ("OPTIONS", "/rpc", "204"), ("BREW", "/", "501"),
  ])
  func `has a fixed table of pages`(method: String, path: String, status: String) {
    #expect(answer(request(method, path)).status == status)
  }

  @Test func `sends no body with a head`() {
    #expect(answer(request("HEAD", "/")).body == "")
    let length = answer(request("GET", "/")).body.utf8.count
    #expect(answer(request("HEAD", "/")).head.contains("Content-Length: \(length)"))
  }

  @Test func `keeps browsers on a short lead`() {
    let (_, head, body) = answer(request("GET", "/"))
    #expect(head.contains("Content-Security-Policy: default-src 'none'; script-src 'self'"))
    #expect(!head.contains("unsafe"))
    #expect(head.contains("X-Content-Type-Options: nosniff"))
    #expect(head.contains("Referrer-Policy: no-referrer"))
    #expect(!body.contains("<style") && !body.contains("<script>") && !body.contains("style="))
  }

  @Test func `calls methods`() throws {
    let call = #"{"jsonrpc":"2.0","id":"a","method":"ask","params":{"question":"Hvem?"}}"#
    let (status, head, body) = answer(request("POST", "/rpc", fields: [isJSON], body: call))
    #expect(status == "200")
    #expect(head.contains("Content-Type: application/json"))
    #expect(try value(body)["result"]?["text"] == "Du spurgte: Hvem?")
  }

  @Test func `calls batches, over several turns`() throws {
    let call = #"{"jsonrpc":"2.0","id":1,"method":"ask","params":["x"]}"#
    let batch = "[" + Array(repeating: call, count: 300).joined(separator: ",\n") + "]"
    var dialogue = Dialogue(client: client)
    let (status, _, body) = parts(
      dialogue.send(request("POST", "/rpc", fields: [isJSON], body: batch)))
    #expect(status == "200")
    #expect(try value(body).array?.count == 300)
    #expect(dialogue.turns >= 300)
    #expect(dialogue.send(request("GET", "/healthz")).hasSuffix("ok\n"))
  }

  @Test func `has nothing to say to a notification`() {
    let call = #"{"jsonrpc":"2.0","method":"ping"}"#
    let (status, _, body) = answer(request("POST", "/rpc", fields: [isJSON], body: call))
    #expect(status == "204")
    #expect(body == "")
  }

  @Test func `tells what is wrong with a message`() throws {
    let (status, _, body) = answer(request("POST", "/rpc", fields: [isJSON], body: "{"))
    #expect(status == "200")
    #expect(try value(body)["error"]?["code"] == -32700)
  }

  @Test(arguments: [
    [], ["Content-Type: text/plain"], ["Content-Type: application/json; charset=latin1"],
    ["Content-Type: application/x-www-form-urlencoded"],
    ["Content-Type: application/json", "Content-Type: text/plain"],
  ])
  func `takes nothing but JSON`(fields: [String]) {
    #expect(answer(request("POST", "/rpc", fields: fields, body: "{}")).status == "415")
  }

  @Test func `answers requests in their order`() {
    var dialogue = Dialogue(client: client)
    let replies = dialogue.send(
      request("GET", "/healthz") + request("GET", "/nix") + request("GET", "/readyz"))
    let order = replies.split(separator: "HTTP/1.1 ").map { $0.prefix(3) }
    #expect(order == ["200", "404", "200"])
    #expect(!dialogue.isClosed)
    _ = dialogue.send(request("GET", "/healthz", fields: ["Connection: close"]))
    #expect(dialogue.isClosed)
  }

  @Test(arguments: [
    "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", "GET / HTTP/1.1\nHost: localhost:7411\n\n",
    "POST /rpc HTTP/1.1\r\nHost: localhost:7411\r\nContent-Length: 1\r\n"
      + "Transfer-Encoding: chunked\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: localhost:7411\r\nX: a\r\n b\r\n\r\n",
  ])
  func `refuses what is not strictly a request, and closes`(text: String) {
    var dialogue = Dialogue(client: client)
    let replies = dialogue.send(text + "Hvem leder FLIS?\n")
    #expect(replies.hasPrefix("HTTP/1.1 400"))
    #expect(replies.contains("Connection: close"))
    #expect(!replies.contains("Du spurgte"))
    #expect(dialogue.isClosed)
  }

  @Test func `refuses what is too large`() {
    let head = request("GET", "/", fields: ["X: " + String(repeating: "a", count: 20_000)])
    #expect(answer(head).status == "431")
    let line = "GET /" + String(repeating: "a", count: 20_000)
    #expect(answer(line).status == "431")
    let many = request("GET", "/", fields: Array(repeating: "X: a", count: 101))
    #expect(answer(many).status == "431")
    let body = "POST /rpc HTTP/1.1\r\nHost: localhost:7411\r\nContent-Length: 65537\r\n\r\n"
    #expect(answer(body).status == "413")
  }

  @Test func `takes no page's word for another`() {
    for origin in ["null", "http://evil.example", "https://localhost:7411"] {
      let (status, head, _) = answer(
        request("POST", "/rpc", fields: [isJSON, "Origin: \(origin)"], body: "{}"))
      #expect(status == "403")
      #expect(!head.contains("Allow-Origin"))
    }
    let own = answer(request("GET", "/", fields: ["Origin: http://localhost:7411"]))
    #expect(own.status == "200")
  }

  @Test func `lets pages in that are allowed`() {
    let desk = makeDesk { $0.allowedOrigins = ["https://www.example"] }
    let origin = "Origin: https://www.example"
    let asked = answer(request("OPTIONS", "/rpc", fields: [origin]), desk)
    #expect(asked.head.contains("Access-Control-Allow-Headers: content-type"))
    let called = answer(
      request("POST", "/rpc", fields: [isJSON, origin], body: #"{"jsonrpc":"2.0"}"#), desk)
    #expect(called.status == "200")
    #expect(called.head.contains("Access-Control-Allow-Origin: https://www.example"))
  }

  @Test func `shows limits and counts to Prometheus`() {
    let desk = makeDesk { $0.limits.connections = 7 }
    desk.metrics.count(.answered)
    let text = answer(request("GET", "/metrics"), desk).body
    #expect(text.contains("skranke_limit{limit=\"max_connections\"} 7\n"))
    #expect(text.contains("skranke_events_total{event=\"answered\"} 1\n"))
    #expect(text.contains("skranke_knowledge_info{version=\"1\"} 1\n"))
    for option in LimitOption.all { #expect(text.contains("\"\(option.metric)\"")) }
  }

  @Test func `is not ready while the daemon ends, and tells of faulty data`() {
    let desk = makeDesk()
    desk.services.withLock { $0 = $0.keptBecause(of: [.init(.duplicate, file: "a.json", "x")]) }
    #expect(answer(request("GET", "/readyz"), desk).body.contains("a.json: duplicate: x"))
    desk.ending.withLock { $0 = .answering }
    #expect(answer(request("GET", "/readyz"), desk).status == "503")
  }

  @Test func `has little time for a head, and more for a body`() {
    var slow = Dialogue(client: client)
    _ = slow.send("GET / HTTP/1.1\r\nHost:")
    #expect(slow.wait(9) == "")
    #expect(slow.wait(1).hasPrefix("HTTP/1.1 408"))
    #expect(slow.isClosed)

    var slowLine = Dialogue(client: client)
    _ = slowLine.send("GET /")
    #expect(slowLine.wait(10).hasPrefix("HTTP/1.1 408"))

    var body = Dialogue(client: client)
    _ = body.send("POST /rpc HTTP/1.1\r\nHost: localhost:7411\r\nContent-Length: 9\r\n\r\n")
    #expect(body.wait(29) == "")
    #expect(body.wait(1).hasPrefix("HTTP/1.1 408"))
  }

  @Test func `is closed without a word when it is idle`() {
    var dialogue = Dialogue(client: client)
    _ = dialogue.send(request("GET", "/healthz"))
    #expect(dialogue.wait(299) == "" && !dialogue.isClosed)
    #expect(dialogue.wait(1) == "" && dialogue.isClosed)
  }

  @Test func `says when it waits for a body`() {
    let (status, _, _) = answer(
      "POST /rpc HTTP/1.1\r\nHost: localhost:7411\r\nContent-Length: 9\r\n"
        + "Expect: 100-continue\r\n\r\n")
    #expect(status == "100")
  }
}
