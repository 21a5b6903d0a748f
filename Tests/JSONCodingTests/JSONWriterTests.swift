import JSONCoding
import Testing

@Suite struct `Writing JSON` {
  private func text(_ value: JSONValue) -> String {
    String(decoding: value.encoded(), as: UTF8.self)
  }

  @Test func `is one line without white space`() {
    let value: JSONValue = ["a": [1, true, nil, "æ\n\"\\\u{1}"], "b": [:]]
    #expect(text(value) == #"{"a":[1,true,null,"æ\n\"\\\u0001"],"b":{}}"#)
  }

  @Test(arguments: ["-0", "1.50", "1E3", "12345678901234567890", "7"])
  func `gives numbers back as they were written`(number: String) throws {
    let value = try JSONReader.read(Array(number.utf8))
    #expect(text(value) == number)
  }

  @Test func `reads what it wrote`() throws {
    let value: JSONValue = ["x": [["y": "\u{7F}\u{2028}"], 1], "z": JSONValue(0.25)]
    #expect(try JSONReader.read(value.encoded()) == value)
    #expect(try JSONReader.read(Array(value.prettyPrinted().utf8)) == value)
  }

  @Test func `rounds measures and has no word for what is not a number`() {
    #expect(text(JSONValue(0.123456789, digits: 3)) == "0.123")
    #expect(text(JSONValue(Double.nan)) == "null")
  }

  @Test func `sets members in place`() {
    var value: JSONValue = ["a": 1]
    value.set("a", 2)
    value.set("b", "x")
    value.set("c", nil)
    #expect(value == ["a": 2, "b": "x"])
  }
}
