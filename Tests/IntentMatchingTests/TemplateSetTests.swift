import Testing

@testable import IntentMatching

@Suite struct `Matching sentence templates` {
  private func matches(_ text: String) throws -> [TemplateSet.Match] {
    let catalogue = try Samples.catalogue()
    let templates = catalogue.templates.correcting(to: Vocabulary(catalogue))
    return templates.matches(templates.read(text))
  }

  @Test(arguments: [
    "Hvordan går det med DUBU?", "hvordan går det med projektet udsatte børn", "status for FLIS",
    "Kan du sige mig status på DUBU-projektet", "kan du fortælle status på 6.3",
    "hvordan gaar det lige med dubus",
  ])
  func `finds a sentence however it is put together`(text: String) throws {
    let found = try matches(text)
    #expect(found.map(\.origin.intent) == ["status"])
    #expect(found.first?.slots.map(\.name) == ["project"])
  }

  @Test func `tells what fills a slot and where it stands`() throws {
    let slot = try #require(try matches("hvem styrer udsatte børn").first?.slots.first)
    #expect(slot.values == ["3.6"])
    #expect(slot.range == 12..<25)
    #expect(slot.text == "udsatte børn")
  }

  @Test func `corrects slips and counts them`() throws {
    let found = try #require(try matches("hvordna går det med DUBU").first)
    #expect(found.origin.intent == "status")
    #expect(found.corrections == 1)
  }

  @Test(arguments: ["hvem leder", "hvem leder DUBU og FLIS", "leder DUBU hvem", "", "?", "lige"])
  func `finds nothing where the whole text does not fit`(text: String) throws {
    #expect(try matches(text).isEmpty)
  }

  @Test func `stays bounded where everything fits everywhere`() throws {
    let text = String(repeating: "DUBU status på FLIS ", count: 500)
    #expect(try matches(text).isEmpty)
  }
}
