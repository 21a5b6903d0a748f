import JSONCoding
import Sockets
import Testing

@testable import SkrankeServer

/// The reply to one request.
private func reply(_ method: String, _ params: JSONValue? = nil) throws -> JSONValue {
  var dialogue = Dialogue()
  return try value(dialogue.send(call(method, params)))
}

/// The code and the data of the error that a request gets.
private func fault(_ method: String, _ params: JSONValue? = nil) throws -> (Int?, JSONValue?) {
  let error = try reply(method, params)["error"]
  return (error?["code"]?.integer, error?["data"])
}

@Suite struct `Methods` {
  @Test func `answer questions`() throws {
    let result = try #require(try reply("ask", ["question": "Hvem?"])["result"])
    #expect(result["outcome"] == "answer")
    #expect(result["text"] == "Du spurgte: Hvem?")
    #expect(result["sources"] == [])
    #expect(result["explanation"] == nil)
    let explained = try reply("ask", ["question": "Hvem?", "explain": true, "context": "rubbish"])
    #expect(explained["result"]?["explanation"] == ["version": "1"])
  }

  @Test func `take parameters by position too`() throws {
    #expect(try reply("ask", ["Hvem?"])["result"]?["text"] == "Du spurgte: Hvem?")
    #expect(try reply("ping", [])["result"] == [:])
    #expect(try fault("ping", [1]).0 == -32602)
  }

  @Test func `take numbers of projects as numbers and as text`() throws {
    #expect(try reply("project.get", ["project": "3.6"])["result"]?["id"] == "3.6")
    var dialogue = Dialogue()
    let line = #"{"jsonrpc":"2.0","id":1,"method":"project.get","params":{"project":3.10}}"#
    #expect(try value(dialogue.send(line + "\n"))["result"]?["id"] == "3.10")
  }

  @Test func `pass on what was asked for`() throws {
    let projects = try reply(
      "project.list", ["area": 3, "status": "delayed", "asOf": "2014-05-31"])
    #expect(projects["result"]?["projects"] == ["3", "delayed", "2014-05-31"])
    let decisions = try reply("decision.list", ["meeting": "2014-03-03", "case": "13/31214"])
    #expect(decisions["result"]?["decisions"] == ["2014-03-03", "13/31214"])
    let hits = try reply("search", ["query": "DUBU", "limit": 3])["result"]?["hits"]
    #expect(hits == [["text": "DUBU", "score": 3]])
    #expect(try reply("search", ["query": "x"])["result"]?["hits"]?.array?.first?["score"] == 10)
    #expect(try reply("knowledge.info")["result"]?["version"] == "1")
    #expect(
      try reply("exemption.check", ["facts": ["age": 72]])["result"]?["decision"]
        == "needs_information")
  }

  @Test(
    arguments: [
      ("ask", [:], "question", "missing"), ("ask", ["question": 1], "question", "wrong_type"),
      ("ask", ["question": " "], "question", "empty"),
      ("ask", ["question": "x", "contekst": ""], "contekst", "unknown"),
      ("ask", ["question": "x", "explain": 1], "explain", "wrong_type"),
      ("ask", ["question": "x", "context": 1], "context", "wrong_type"),
      ("project.get", ["project": true], "project", "wrong_type"),
      ("project.get", ["project": "3.6", "asOf": "31.5.2014"], "asOf", "not_a_date"),
      ("project.list", ["asOf": "2014-02-30"], "asOf", "not_a_date"),
      ("decision.list", ["meeting": 2014], "meeting", "wrong_type"),
      ("search", ["query": "x", "limit": 0], "limit", "out_of_range"),
      ("search", ["query": "x", "limit": "1"], "limit", "wrong_type"),
      ("exemption.check", [:], "facts", "missing"),
      ("exemption.check", ["facts": []], "facts", "wrong_type"),
      ("exemption.check", ["facts": ["agee": 1]], "agee", "unknown_fact"),
      ("knowledge.info", ["x": 1], "x", "unknown"), ("ping", ["x": 1], "x", "unknown"),
      ("tools/call", ["name": "nix"], "name", "unknown"),
      ("tools/call", ["name": "ask", "arguments": [:]], "question", "missing"),
    ] as [(String, JSONValue, String, String)])
  func `name the parameter that is wrong`(
    method: String, params: JSONValue, field: String, reason: String
  ) throws {
    let (code, data) = try fault(method, params)
    #expect(code == -32602)
    #expect(data?["field"]?.string == field)
    #expect(data?["reason"]?.string == reason)
  }

  @Test func `say when there is no such thing`() throws {
    let (code, data) = try fault("project.get", ["project": "9.9"])
    #expect(code == -32004)
    #expect(data == ["field": "project", "reason": "not_found", "value": "9.9"])
    #expect(try fault("nix").0 == -32601)
  }
}

@Suite struct `Batches` {
  private func reply(_ line: String) -> String {
    var dialogue = Dialogue()
    return dialogue.send(line + "\n")
  }

  @Test func `are answered in one line, in order, without the notifications`() throws {
    let requests = [call("ping", id: "a"), call("ping", id: nil), call("nix", id: 2), "1"]
    let line = reply("[" + requests.map { $0.filter { $0 != "\n" } }.joined(separator: ",") + "]")
    let replies = try #require(try value(line).array)
    #expect(line.last == "\n" && line.dropLast().allSatisfy { $0 != "\n" })
    #expect(replies.map { $0["id"] } == ["a", 2, JSONValue(.null)])
    #expect(replies.map { $0["error"]?["code"] } == [nil, -32601, -32600])
  }

  @Test func `that are empty are one invalid request`() throws {
    #expect(try value(reply("[]"))["error"]?["code"] == -32600)
  }

  @Test func `of notifications get no reply at all`() {
    #expect(reply(#"[{"jsonrpc":"2.0","method":"ping"},{"jsonrpc":"2.0","method":"nix"}]"#) == "")
  }

  @Test func `of rubbish get an error each`() throws {
    #expect(
      try value(reply("[1,2,3]")).array?.map { $0["error"]?["code"] } == [-32600, -32600, -32600])
    #expect(try value(reply("[1,2,"))["error"]?["code"] == -32700)
  }

  @Test func `take several turns when they are long`() throws {
    let question = #"{"jsonrpc":"2.0","id":1,"method":"ask","params":["x"]}"#
    var dialogue = Dialogue()
    let line = dialogue.send(
      "[" + Array(repeating: question, count: 200).joined(separator: ",") + "]\n")
    #expect(try value(line).array?.count == 200)
    #expect(dialogue.turns >= 200)
  }

  @Test func `do not grow past what may wait to be read`() throws {
    let request = #"{"jsonrpc":"2.0","id":1,"method":"tools/list"}"#
    var dialogue = Dialogue(makeDesk { $0.limits.unreadBytes = 65_536 })
    let line = dialogue.send(
      "[" + Array(repeating: request, count: 100).joined(separator: ",") + "]\n")
    let replies = try #require(try value(line).array)
    #expect(replies.count == 100)
    #expect(replies.last?["error"]?["code"] == -32003)
    #expect(line.utf8.count < 65_536)
  }
}

@Suite struct `Tools for language models` {
  @Test func `are offered after a handshake`() throws {
    let hello = try reply(
      "initialize",
      [
        "protocolVersion": "2025-06-18", "capabilities": [:],
        "clientInfo": ["name": "test", "version": "1"],
      ])["result"]
    #expect(hello?["protocolVersion"] == "2025-06-18")
    #expect(hello?["capabilities"]?["tools"] != nil)
    #expect(hello?["serverInfo"]?["name"] == "skranke")
    let other = try reply("initialize", ["protocolVersion": "1999-01-01"])["result"]
    #expect(other?["protocolVersion"] == "2025-06-18")
  }

  @Test func `have names and schemas`() throws {
    let tools = try #require(try reply("tools/list")["result"]?["tools"]?.array)
    #expect(
      tools.compactMap { $0["name"]?.string } == [
        "ask", "exemption.check", "project.get", "project.list", "decision.list", "search",
        "knowledge.info",
      ])
    for tool in tools {
      #expect(tool["inputSchema"]?["type"] == "object")
      #expect(tool["inputSchema"]?["additionalProperties"] == false)
    }
    #expect(tools.first?["inputSchema"]?["required"] == ["question"])
  }

  @Test(arguments: ["project.get", "project_get"])
  func `are used by name`(name: String) throws {
    let params: JSONValue = ["name": JSONValue(name), "arguments": ["project": "3.6"]]
    let result = try reply("tools/call", params)["result"]
    #expect(result?["isError"] == false)
    #expect(result?["structuredContent"] == ["id": "3.6"])
    #expect(result?["content"]?.array?.first?["type"] == "text")
  }

  @Test func `tell the model what they did not find`() throws {
    let params: JSONValue = ["name": "project.get", "arguments": ["project": "9.9"]]
    let result = try reply("tools/call", params)["result"]
    #expect(result?["isError"] == true)
    #expect(result?["content"]?.array?.first?["text"] == "notFound 9.9")
  }
}

@Suite struct `Near the end` {
  @Test func `what is still unanswered is told so`() throws {
    let desk = makeDesk()
    desk.ending.withLock { $0 = .answering }
    var dialogue = Dialogue(desk)
    #expect(dialogue.send("a\n") == "Du spurgte: a\n\n")
    desk.ending.withLock { $0 = .refusing }
    #expect(dialogue.send("a\n") == "Fejl: draining\n\n")
    let error = try value(dialogue.send(call("ask", ["question": "a"])))["error"]
    #expect(error?["code"] == -32003)
    #expect(error?["data"] == ["reason": "draining"])
  }
}

@Suite struct `The limit of questions` {
  private let client = Client(countedAddress: "192.0.2.7", isTCP: true)

  @Test func `holds for each address in both dialects`() throws {
    let desk = makeDesk { $0.limits.questionBurst = 2 }
    var first = Dialogue(desk, client: client)
    #expect(first.send("a\n").hasPrefix("Du spurgte"))
    var second = Dialogue(desk, client: client)
    #expect(second.send(call("ask", ["question": "b"])).contains("Du spurgte"))
    #expect(first.send("c\n") == "Fejl: tooManyQuestions 20\n\n")
    let error = try value(second.send(call("search", ["query": "d"])))["error"]
    #expect(error?["code"] == -32002)
    #expect(error?["data"] == ["reason": "rate_limited", "limit": 20])
    #expect(second.send(call("ping")).contains("result"), "what is no question is not limited")
    #expect(desk.metrics.total(.rateLimited) == 2)
  }

  @Test func `counts the questions of a batch`() {
    var dialogue = Dialogue(makeDesk { $0.limits.questionBurst = 2 }, client: client)
    let one = #"{"jsonrpc":"2.0","id":1,"method":"ask","params":["x"]}"#
    let reply = dialogue.send("[\(one),\(one),\(one)]\n")
    #expect(reply.split(separator: "-32002").count == 2)
  }

  @Test func `does not hold for Unix sockets and loopback`() {
    var dialogue = Dialogue(makeDesk { $0.limits.questionBurst = 1 }, client: Client(isTCP: true))
    let replies = dialogue.send(String(repeating: "a\n", count: 100))
    #expect(!replies.contains("Fejl"))
  }
}
