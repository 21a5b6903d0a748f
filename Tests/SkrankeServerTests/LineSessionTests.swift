import JSONCoding
import TestSupport
import Testing
import WireProtocol

@testable import SkrankeServer

@Suite struct `A connection of lines` {
  @Test func `answers questions with blocks`() {
    var dialogue = Dialogue()
    #expect(dialogue.send("Hvem leder FLIS?\r\n") == "Du spurgte: Hvem leder FLIS?\n\n")
    #expect(dialogue.send("\n  \n\u{0}\n") == "", "empty lines get no reply")
    #expect(!dialogue.isClosed)
  }

  @Test func `answers messages with lines`() {
    var dialogue = Dialogue()
    #expect(dialogue.send(call("ping")) == #"{"jsonrpc":"2.0","id":1,"result":{}}"# + "\n")
    #expect(dialogue.send(call("ping", id: nil)) == "", "notifications get no reply")
  }

  @Test(arguments: [1, 2, 3, 7, 1_000])
  func `keeps the order of the lines in both dialects, however they are cut`(size: Int) {
    let text = "a\n" + call("ping", id: "x") + "/nix\n" + call("ping", id: 2) + "b"
    var dialogue = Dialogue()
    var replies = ""
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
      let reply = dialogue.send(Array(bytes[start..<min(start + size, bytes.count)]))
      replies += String(decoding: reply, as: UTF8.self)
    }
    replies += dialogue.end()
    #expect(
      replies == """
        Du spurgte: a

        {"jsonrpc":"2.0","id":"x","result":{}}
        Fejl: unknownCommand \(Command.list)

        {"jsonrpc":"2.0","id":2,"result":{}}
        Du spurgte: b


        """)
    #expect(dialogue.isClosed)
  }

  @Test func `answers a last line without an end`() {
    var dialogue = Dialogue()
    #expect(dialogue.send("Hvad er status på DUBU?") == "")
    #expect(dialogue.end() == "Du spurgte: Hvad er status på DUBU?\n\n")
    #expect(dialogue.isClosed)
  }

  @Test func `closes at the end when nothing was asked`() {
    var dialogue = Dialogue()
    #expect(dialogue.end() == "")
    #expect(dialogue.isClosed)
  }

  @Test func `goes on after a line that is too long`() throws {
    let long = String(repeating: "x", count: 20_000)
    var dialogue = Dialogue()
    #expect(dialogue.send("\(long)\nja\n") == "Fejl: lineTooLong 16384\n\nDu spurgte: ja\n\n")
    let lines = dialogue.send("{\"\(long)\n" + call("ping")).split(separator: "\n")
    let error = try value(try #require(lines.first))
    #expect(error["id"]?.isNull == true)
    #expect(error["error"]?["code"] == -32001)
    #expect(error["error"]?["message"]?.string == "lineTooLong 16384")
    #expect(error["error"]?["data"]?["limit"] == 16_384)
    #expect(lines.count == 2)
  }

  @Test func `goes on after bytes that are not UTF-8`() throws {
    var dialogue = Dialogue()
    let text = String(decoding: dialogue.send([0x61, 0xFF, 0x0A]), as: UTF8.self)
    #expect(text == "Fejl: invalidUTF8\n\n")
    let line = dialogue.send([0x7B, 0xFF, 0x0A])
    #expect(try value(String(decoding: line, as: UTF8.self))["error"]?["code"] == -32700)
    #expect(dialogue.send("ja\n") == "Du spurgte: ja\n\n")
  }

  @Test func `refuses questions that are too long in either dialect`() throws {
    let fits = String(repeating: "å", count: 2_000)
    var dialogue = Dialogue()
    #expect(dialogue.send(fits + "\n").hasPrefix("Du spurgte: å"))
    #expect(dialogue.send(fits + "å\n") == "Fejl: questionTooLong 2000\n\n")
    let line = dialogue.send(call("ask", ["question": JSONValue(fits + "å")]))
    let error = try #require(try value(line)["error"])
    #expect(error["code"] == -32001)
    #expect(error["data"] == ["field": "question", "reason": "too_long", "limit": 2_000])
  }

  @Test func `never echoes control characters`() throws {
    var dialogue = Dialogue()
    #expect(dialogue.send("a\u{0}b\u{1B}[2Jc\n") == "Du spurgte: a b [2Jc\n\n")
    let line = dialogue.send(call("ask", ["question": "a\u{0}b\u{85}c"]))
    #expect(try value(line)["result"]?["text"] == "Du spurgte: a b c")
  }

  @Test func `says so when there is nothing to say`() {
    var dialogue = Dialogue()
    #expect(dialogue.send("tavs\n") == "Fejl: internalError\n\n")
  }

  @Test(arguments: ["GET / HTTP/1.1\r\nHost: x\r\n\r\n", "POST /rpc HTTP/1.1\n{}\n"])
  func `closes on a request that is not first, and reads nothing of it`(request: String) {
    var dialogue = Dialogue()
    #expect(
      dialogue.send("a\n" + request + "b\n") == "Du spurgte: a\n\nFejl: requestNotFirst\n\n")
    #expect(dialogue.isClosed)
  }

  @Test(arguments: ["\u{16}\u{3}\u{1}\u{2}\u{0}", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"])
  func `closes on other protocols`(hello: String) {
    for before in ["", "a\n"] {
      var dialogue = Dialogue()
      #expect(!dialogue.send(before + hello + "\nb\n").contains("b"))
      #expect(dialogue.isClosed)
    }
  }

  @Test func `answers so much in a turn and no more`() {
    var dialogue = Dialogue()
    let before = dialogue.turns
    let replies = dialogue.send(String(repeating: "a\n", count: 1_000))
    #expect(replies == String(repeating: "Du spurgte: a\n\n", count: 1_000))
    #expect(dialogue.turns - before >= 1_000)
  }

  @Test func `is full when much waits`() {
    var session = LineSession(desk: makeDesk(), client: Client(), now: .now)
    session.receive(Array(String(repeating: "a\n", count: 63).utf8)[...])
    #expect(!session.isFull)
    session.receive(Array("a\n".utf8)[...])
    #expect(session.isFull)
  }

  @Test func `survives anything`() {
    for sample in RandomText.samples(count: 300) {
      var dialogue = Dialogue()
      _ = dialogue.send(Array(sample.utf8) + [0xC0, 0x0A])
      _ = dialogue.end()
      #expect(dialogue.isClosed)
    }
  }
}

@Suite struct `Commands on a connection` {
  @Test func `help with the table of commands`() {
    for name in ["/hjælp", "/hjaelp", "/help"] {
      var dialogue = Dialogue()
      let lines = dialogue.send(name + "\n").split(separator: "\n")
      #expect(lines.prefix(3) == ["Om help", "commands", "/hjælp – commandHelp"])
      #expect(lines.count == 2 + Command.allCases.count)
    }
  }

  @Test func `say goodbye and close`() {
    var dialogue = Dialogue()
    #expect(dialogue.send("/farvel\na\n") == "Om farewell\n\n")
    #expect(dialogue.isClosed)
  }

  @Test func `tell what they are for`() {
    var dialogue = Dialogue()
    #expect(
      dialogue.send("/forfra\n/dokumenter\n/eksempler\n")
        == "Om restarted\n\nOm documents\n\nOm examples\n\n")
  }
}

@Suite struct `Time on a connection of lines` {
  @Test func `runs out for a line that does not end`() {
    var dialogue = Dialogue()
    _ = dialogue.send("Hvem le")
    #expect(dialogue.wait(29) == "")
    #expect(dialogue.wait(1) == "Fejl: lineTimeout 30\n\n")
    #expect(dialogue.isClosed)
  }

  @Test func `runs for each line by itself`() {
    var dialogue = Dialogue()
    _ = dialogue.send("Hvem le")
    #expect(dialogue.wait(20) == "")
    _ = dialogue.send("der FLIS?\nHvad")
    #expect(dialogue.wait(20) == "")
    #expect(!dialogue.isClosed)
    #expect(dialogue.wait(10) == "Fejl: lineTimeout 30\n\n")
  }

  @Test func `does not run anew with each byte`() {
    var dialogue = Dialogue()
    for _ in 0..<29 {
      _ = dialogue.send("a")
      #expect(dialogue.wait(1) == "")
    }
    _ = dialogue.send("a")
    #expect(dialogue.wait(1) == "Fejl: lineTimeout 30\n\n")
  }

  @Test func `runs out on TCP when nothing is asked`() throws {
    var dialogue = Dialogue(client: Client(isTCP: true))
    #expect(dialogue.wait(299) == "")
    #expect(dialogue.wait(1) == "Fejl: idle 300\n\n")

    var program = Dialogue(client: Client(isTCP: true))
    _ = program.send(call("ping"))
    let notice = try value(program.wait(300))
    #expect(notice["error"]?["code"] == -32003)
    #expect(notice["error"]?["data"] == ["reason": "idle", "limit": 300])
  }

  @Test func `never runs out on Unix sockets`() {
    var dialogue = Dialogue()
    #expect(dialogue.wait(1_000_000) == "")
    #expect(!dialogue.isClosed)
  }
}
