import Eligibility
import Knowledge
import Testing

@testable import Assistant

@Suite struct `Short replies` {
  private func read(_ text: String, asked: FactKey) throws -> ShortReply.Content? {
    let reading = try ExemptionReading.shared.get()
    return ReplyReader(words: reading.language.replies, schema: reading.rules.schema)
      .read(reading.analyzer.analyze(text), asked: asked).content
  }

  @Test(arguments: [
    "ja", "Ja!", "jo", "jep", "ja tak", "det har hun", "ja, det gør det", "Ja, desværre", "jada",
  ])
  func `say yes`(text: String) throws {
    #expect(try read(text, asked: "cognitiveImpairmentPreventsUse") == .value(.bool(true)))
  }

  @Test(arguments: [
    "nej", "Nej.", "næ", "nope", "det har hun ikke", "nej, slet ikke", "overhovedet ikke",
    "nej det gør det ikke",
  ])
  func `say no`(text: String) throws {
    #expect(try read(text, asked: "cognitiveImpairmentPreventsUse") == .value(.bool(false)))
  }

  @Test(arguments: [
    "ved ikke", "det ved jeg ikke", "aner det ikke", "måske", "spring over", "ingen anelse",
    "det kan jeg ikke huske, jeg ved ikke",
  ])
  func `leave it open`(text: String) throws {
    #expect(try read(text, asked: "cognitiveImpairmentPreventsUse") == .unsure)
  }

  @Test(arguments: [("84", 84), ("hun er 84", 84), ("fireogfirs", 84)])
  func `give a number`(text: String, age: Int) throws {
    #expect(try read(text, asked: "age") == .value(.integer(age)))
  }

  @Test(arguments: [("20", 20_000), ("400", 400), ("100", 100_000), ("2000", 2_000)])
  func `mean megabits by a small number`(text: String, speed: Int) throws {
    #expect(try read(text, asked: "downstreamKbps") == .value(.integer(speed)))
  }

  @Test(arguments: ["900", "-5 eller noget", "", "blåbærgrød"])
  func `say nothing that cannot be`(text: String) throws {
    let content = try read(text, asked: "age")
    #expect(content == nil || content == .value(.integer(5)))
  }
}
