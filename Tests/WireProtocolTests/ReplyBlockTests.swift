import TestSupport
import Testing
import WireProtocol

private func block(_ lines: [String]) -> String? {
  ReplyBlock.encode(lines).map { String(decoding: $0, as: UTF8.self) }
}

@Suite struct `Reply blocks` {
  @Test func `end with one empty line`() {
    #expect(block(["Ja.", "Kilde: Handlingsplan"]) == "Ja.\nKilde: Handlingsplan\n\n")
  }

  @Test func `hold no empty line`() {
    #expect(block(["", "Ja.\n\n \r\nNej.", " "]) == "Ja.\nNej.\n\n")
    #expect(block([]) == nil)
    #expect(block(["", "\n"]) == nil)
  }

  @Test func `have no line that looks like JSON`() {
    #expect(block(["{a}", "x\n[b]", "  {c}"]) == " {a}\nx\n [b]\n {c}\n\n")
  }

  @Test func `echo no control characters`() {
    #expect(block(["a\u{1B}[31mb\u{85}c\u{2028}d"]) == "a [31mb c d\n\n")
  }

  @Test func `keep their form whatever is said`() {
    for sample in RandomText.samples(count: 400) {
      guard let bytes = ReplyBlock.encode([sample, "ende"]) else { continue }
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      #expect(lines.suffix(2).allSatisfy { $0.isEmpty })
      for line in lines.dropLast(2) {
        #expect(!line.isEmpty && line.first != 0x7B && line.first != 0x5B)
        #expect(line.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
      }
    }
  }

  @Test func `of errors begin with a word of their own`() {
    #expect(
      String(decoding: ReplyBlock.encode(error: "for lang"), as: UTF8.self) == "Fejl: for lang\n\n")
  }
}

@Suite struct `Commands` {
  @Test(arguments: [
    ("/hjælp", Command.help), ("/hjaelp", .help), ("/help", .help), ("/HJÆLP", .help),
    ("/forfra", .restart), ("/farvel nu", .farewell), ("/dokumenter", .documents),
    ("/eksempler", .examples),
  ])
  func `are found by any of their names`(line: String, command: Command) {
    #expect(Command(line: line) == command)
  }

  @Test(arguments: ["/", "/hjæl", "/ hjælp", "hjælp", "/hjælp/"])
  func `are not guessed`(line: String) {
    #expect(Command(line: line) == nil)
  }
}

@Suite struct `Wording` {
  private let texts = Dictionary(
    uniqueKeysWithValues: ProtocolText.allCases.map { ($0, "\($0): {limit} {x") })

  @Test func `needs words for every key`() {
    #expect(ProtocolWording(texts) != nil)
    for key in ProtocolText.allCases {
      var fewer = texts
      fewer[key] = nil
      #expect(ProtocolWording(fewer) == nil)
    }
  }

  @Test func `puts values in their places`() throws {
    let wording = try #require(ProtocolWording(texts))
    #expect(wording.text(.idle, limit: 300) == "idle: 300 {x")
    #expect(wording.text(.idle) == "idle: {limit} {x")
    #expect(wording.text(.idle, ["other": "y"]) == "idle: {limit} {x")
  }
}
