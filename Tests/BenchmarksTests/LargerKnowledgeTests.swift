import JSONCoding
import Testing

@testable import Benchmarks

@Suite struct `Knowledge made larger` {
  @Test func `says the same in other words, each question in its own`() throws {
    let root = try JSONReader.read(
      Array(
        #"{"records":[{"id":"a","kind":"date","statement":"Kanalen åbner.","questions":["Hvornår?"]}]}"#
          .utf8))
    let record = try #require(LargerKnowledge.copied(root, 2)["records"]?.array?.first)
    #expect(record["id"]?.string == "a-2")
    #expect(record["kind"]?.string == "date")
    #expect(record["questions"]?.array?.first?.string == "Hvornår? 2")
  }

  @Test func `puts the same word in the same letters, and about a third of them in others`() {
    let words = (0..<300).map { "kanal" + String(repeating: "x", count: $0 % 30) + "ord" }
    let text = words.joined(separator: " ")
    let reworded = LargerKnowledge.reworded(text, 1)
    #expect(reworded == LargerKnowledge.reworded(text, 1))
    #expect(reworded != LargerKnowledge.reworded(text, 2))
    let pairs = zip(words, reworded.split(separator: " ").map(String.init))
    let changed = Set(pairs.filter { $0 != $1 }.map(\.0)).count
    #expect((3...20).contains(changed))
    #expect(Set(pairs.map { $0 + ">" + $1 }).count == 30)
    #expect(LargerKnowledge.reworded("Åben, 2014 ja", 1) == "Åben, 2014 ja")
  }
}
