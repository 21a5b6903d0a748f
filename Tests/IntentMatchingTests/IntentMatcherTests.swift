import IntentMatching
import TestSupport
import Testing

@Suite struct `Telling what somebody wants` {
  private let matcher: IntentMatcher

  init() throws { matcher = IntentMatcher(try Samples.catalogue()) }

  @Test func `is sure of a template, less so of a misspelt one`() throws {
    let sure = try #require(matcher.match("Hvem leder DUBU?").first)
    #expect(sure.name == "leader")
    #expect(sure.isTemplate)
    #expect(sure.slots.map(\.values) == [["3.6"]])
    let misspelt = try #require(matcher.match("hvme ledder DUBU?").first)
    #expect(misspelt.name == "leader")
    #expect(misspelt.confidence < sure.confidence)
  }

  @Test(arguments: [
    ("hvem er det der leder projektet om udsatte børn", "leader"),
    ("hvor langt er de nået med FLIS", "status"), ("tak, det var pænt", "thanks"),
  ])
  func `finds what no template fits by words and pieces of words`(text: String, intent: String) {
    let best = matcher.match(text).first
    #expect(best?.name == intent)
    #expect(best?.isTemplate == false)
  }

  @Test func `fills slots of what no template fits`() {
    let best = matcher.match("hvor langt er de nået med FLIS").first
    #expect(best?.slots.map(\.values) == [["6.3"]])
  }

  @Test func `tells how far the next one is`() throws {
    let found = matcher.match("hvordan går det med lederen af projektet")
    let best = try #require(found.first)
    #expect(best.gap == best.confidence - (found.dropFirst().first?.confidence ?? 0))
    #expect(found.map(\.confidence) == found.map(\.confidence).sorted(by: >))
  }

  @Test func `takes mentions that are known already`() {
    let known = SlotMention(list: "project", values: ["6.3"], range: 11..<24)
    let best = matcher.match("hvem leder ledelsestallet", mentions: [known]).first
    #expect(best?.isTemplate == true)
    #expect(best?.slots.first?.values == ["6.3"])
  }

  @Test(arguments: ["", " ", "?!", "\u{0}", "xyzzy qwrtp", "漢字"])
  func `finds nothing where nothing fits`(text: String) {
    #expect(matcher.match(text).isEmpty)
  }

  @Test func `takes any text, and gives the same at each run`() throws {
    let again = IntentMatcher(try Samples.catalogue())
    for text in RandomText.samples(count: 200) {
      let found = matcher.match(text)
      #expect(found == again.match(text))
      #expect(found.allSatisfy { (0...1).contains($0.confidence) })
    }
  }

  @Test(arguments: ["a", ",", "e\u{301}", "ab ", "1.", "status på FLIS "])
  func `takes hostile text`(piece: String) {
    let text = String(String(repeating: piece, count: 2000).prefix(2000))
    #expect(matcher.match(text).count <= 5)
  }
}

@Suite struct `Telling intents of others apart` {
  private func examples(intents: Int) -> [LabelledText] {
    let words = ["lampe", "vindue", "kaffe", "regning", "hund", "cykel", "bog", "sang"]
    return words.prefix(intents).flatMap { word in
      ["tænd for \(word)en", "hvor er min \(word)", "find en \(word) til mig", "køb \(word)"]
        .map { LabelledText($0, intent: word) }
    }
  }

  @Test func `learns from examples alone`() {
    let matcher = IntentMatcher(IntentCatalogue(examples: examples(intents: 8)))
    #expect(matcher.match("find min cykel").first?.name == "cykel")
    #expect(matcher.match("Hvorfor synger naboerne opera om natten?").isEmpty)
  }

  @Test func `is as sure among few as among many`() throws {
    let few = IntentMatcher(IntentCatalogue(examples: examples(intents: 2)))
    let many = IntentMatcher(IntentCatalogue(examples: examples(intents: 8)))
    let first = try #require(few.match("hvor er min lampe").first)
    let second = try #require(many.match("hvor er min lampe").first)
    #expect(abs(first.confidence - second.confidence) < 0.1)
  }

  @Test func `learns what fits nothing from texts without an intent`() {
    let foreign = (1...30).map {
      LabelledText("hvornår går tog nummer \($0) til Odense", intent: nil)
    }
    let matcher = IntentMatcher(IntentCatalogue(examples: examples(intents: 8) + foreign))
    #expect(matcher.match("hvornår går toget til Odense").isEmpty)
    #expect(matcher.match("find en bog til mig").first?.name == "bog")
  }
}
