import Eligibility
import JSONCoding
import TestSupport
import Testing

@testable import Assistant

@Suite struct `Reading facts from words` {
  struct Case: CustomTestStringConvertible {
    let text: String
    let facts: [String: String]
    let open: [String]
    let person: String?

    init(_ value: JSONValue) {
      text = value["text"]?.string ?? ""
      let members = (value["facts"]?.members ?? []).map { ($0.name, Self.text($0.value)) }
      facts = Dictionary(members) { first, _ in first }
      open = (value["open"]?.array ?? []).compactMap(\.string)
      person = value["person"]?.string
    }

    static func text(_ value: JSONValue) -> String {
      String(decoding: value.encoded(), as: UTF8.self)
    }

    var testDescription: String { text }
  }

  static let cases =
    (try? ExemptionReading.cases("extraction/exemption.json", "extractions").map(Case.init)) ?? []

  @Test func `has cases to read`() {
    #expect(Self.cases.count >= 130)
  }

  @Test(arguments: cases)
  func `finds what is told and leaves open what is told by halves`(example: Case) throws {
    let story = try ExemptionReading.shared.get().read(example.text).story
    let facts = story.facts.map { ($0.key.name, Case.text($0.value.json)) }
    #expect(Dictionary(facts) { first, _ in first } == example.facts)
    if !example.open.isEmpty {
      #expect(story.open.map(\.name).sorted() == example.open.sorted())
    }
    if let person = example.person { #expect(story.person?.name == person) }
  }

  @Test(arguments: [
    ("Jeg gider ikke have det", "unwilling"),
    ("Hun vil hellere have papirbreve", "unwilling"),
    ("Jeg stoler ikke på det", "distrust"),
    ("Han har aldrig lært at bruge en computer", "inexperience"),
    ("Jeg er på ferie hele sommeren", "holiday"),
    ("Hun har Parkinson", "diagnosis"),
    ("Min far er 91", "ageAlone"),
    ("Jeg har ikke råd til en computer", "cost"),
    ("Jeg låner naboens computer", "computerElsewhere"),
    ("Jeg har ikke internet", "noSubscription"),
  ])
  func `remarks on what decides nothing`(text: String, remark: String) throws {
    #expect(try ExemptionReading.shared.get().read(text).story.remarks.contains(remark))
  }

  @Test func `takes a condition for hindered only when something says so`() throws {
    let reading = try ExemptionReading.shared.get()
    let alone = reading.read("Hun er blind.").story
    #expect(alone.facts.isEmpty)
    #expect(alone.open == ["physicalImpairmentPreventsUse"])
    let hindered = reading.read("Hun er blind. Derfor kan hun ikke bruge Digital Post.").story
    #expect(hindered.facts["physicalImpairmentPreventsUse"] == .bool(true))
  }

  @Test func `lets a thing that was asked for stand for it`() throws {
    let reading = try ExemptionReading.shared.get()
    let context = FactExtractor.Context(asked: "computerAccessAtHome", person: .other("mor"))
    #expect(
      reading.read("hun har ikke nogen", in: context).story.facts["computerAccessAtHome"]
        == .bool(false))
    #expect(
      reading.read("den er gået i stykker", in: context).story.facts["computerAccessAtHome"]
        == .bool(false))
  }

  @Test func `survives whatever is written`() throws {
    let reading = try ExemptionReading.shared.get()
    for text in RandomText.samples(count: 400) {
      let story = reading.read(text).story
      for (key, value) in story.facts {
        #expect(throws: Never.self) { try reading.rules.schema[key]?.check(value) }
      }
    }
  }

  @Test(arguments: [
    "ikke ", "jeg har ", "min mor, ", "hun er blind og ", "fylder 999999999999 ", "400 kbit ",
    "hvis ", "uden ", "? ",
  ])
  func `stays quick on a word said over and over`(piece: String) throws {
    let text = String(repeating: piece, count: 2_000 / piece.count)
    _ = try ExemptionReading.shared.get().read(text)
  }
}
