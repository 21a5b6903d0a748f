import JSONCoding
import Testing

@testable import Knowledge

@Suite struct `Fingerprint of data` {
  private func fingerprint(_ values: JSONValue...) -> String {
    var fingerprint = Fingerprint()
    for value in values { fingerprint.add(value) }
    return fingerprint.hexadecimal
  }

  @Test func `is the same for the same data, and sixteen digits`() {
    #expect(fingerprint(["a": [1, "b"]]) == fingerprint(["a": [1, "b"]]))
    #expect(fingerprint().count == 16)
    #expect(fingerprint("x").count == 16)
  }

  @Test func `tells data apart that have the same letters`() {
    let all: [JSONValue] = [
      ["ab"], ["a", "b"], ["ab", ""], [["a"], "b"], [["a", "b"]], ["a": "b"], ["b": "a"], "ab",
      [], [[]], "", "1", 1, "true", true, .init(nilLiteral: ()), "null", ["a", []],
    ]
    let prints = all.map { fingerprint($0) }
    #expect(Set(prints).count == all.count)
    #expect(fingerprint("a", "b") != fingerprint("ab"))
    #expect(fingerprint("a", "b") != fingerprint("b", "a"))
  }

  @Test func `of several files is put together from theirs`() {
    var one = Fingerprint()
    one.add("x")
    var both = Fingerprint()
    both.add(one)
    both.add(Fingerprint())
    var turned = Fingerprint()
    turned.add(Fingerprint())
    turned.add(one)
    #expect(both.hexadecimal != turned.hexadecimal)
  }
}
