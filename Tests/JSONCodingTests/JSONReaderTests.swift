import JSONCoding
import Testing

@Suite struct `Reading JSON` {
  private func read(_ text: String, comments: Bool = false) throws(JSONFault) -> JSONValue {
    try JSONReader.read(Array(text.utf8), comments: comments)
  }

  @Test func `keeps what JSON can say apart`() throws {
    let value = try read(#"{"a": [1, 1.0, true, null, "x"], "b": {}}"#)
    #expect(value["a"]?.array?[0].integer == 1)
    #expect(value["a"]?.array?[1].integer == nil)
    #expect(value["a"]?.array?[1].number == 1)
    #expect(value["a"]?.array?[2].bool == true)
    #expect(value["a"]?.array?[2].integer == nil)
    #expect(value["a"]?.array?[3].isNull == true)
    #expect(value["b"]?.members == [])
  }

  @Test func `tells line and column of each value, in characters`() throws {
    let value = try read("{\n  \"æø\": \"å\",  \"b\": 7\n}")
    #expect(value["æø"]?.position == TextPosition(line: 2, column: 9))
    #expect(value["b"]?.position == TextPosition(line: 2, column: 20))
    #expect(value.members?[1].position == TextPosition(line: 2, column: 15))
  }

  @Test(arguments: [
    ("", 1, 1), ("{", 1, 2), ("[1,]", 1, 4), ("{\"a\":1,}", 1, 8), ("{\"a\" 1}", 1, 6),
    ("01", 1, 2),
    ("1 2", 1, 3), ("tru", 1, 4), ("\"\u{1}\"", 1, 2), ("\"\\x\"", 1, 3), ("\"\\ud800\"", 1, 8),
    ("-", 1, 2), ("1.", 1, 3), ("1e999", 1, 6), ("\n  nul", 2, 6), ("{\"a\":1,\"a\":2}", 1, 8),
    ("// x\n1", 1, 1), ("'a'", 1, 1), ("NaN", 1, 1),
  ])
  func `refuses what is not JSON, with its place`(text: String, line: Int, column: Int) {
    #expect { try read(text) } throws: { error in
      (error as? JSONFault)?.position == TextPosition(line: line, column: column)
    }
  }

  @Test func `takes comments where they are allowed`() throws {
    let text = "// head\n{\"a\": /* one */ 1 // end\n}"
    #expect(try read(text, comments: true)["a"]?.integer == 1)
    #expect(throws: JSONFault.self) { try read("{} /* open", comments: true) }
  }

  @Test func `joins surrogate pairs and refuses bytes that are not UTF-8`() throws {
    #expect(try read(#""\ud83d\ude00 \u00e6""#).string == "😀 æ")
    #expect(throws: JSONFault.self) {
      try JSONReader.read([UInt8(ascii: "\""), 0xC3, UInt8(ascii: "\"")])
    }
  }

  @Test func `bounds how deep values stand inside one another`() {
    let deep = String(repeating: "[", count: 100_000)
    #expect { try read(deep) } throws: { ($0 as? JSONFault)?.code == .tooDeep(limit: 64) }
  }

  @Test func `finds a repeated name in a large object too`() {
    let names = (0..<40).map { "\"n\($0)\": 1" } + ["\"n7\": 2"]
    let text = "{" + names.joined(separator: ",") + "}"
    #expect { try read(text) } throws: { ($0 as? JSONFault)?.code == .duplicateName("n7") }
  }
}
