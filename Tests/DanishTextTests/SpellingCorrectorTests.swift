import DanishText
import TestSupport
import Testing

@Suite struct `Correcting spelling` {
  private static let words = [
    "fritagelse", "fritage", "digital", "digitalisering", "postkasse", "kommune", "borger",
    "borgere",
    "udvalg", "møde", "marts", "strategi", "status", "projekt", "computer", "ambassadør",
    "bredbånd",
    "hvornår", "besluttede", "forsinket", "henvendelse", "kroner", "koster", "leder", "ældre",
  ]
  private let corrector = SpellingCorrector(
    vocabulary: Dictionary(uniqueKeysWithValues: words.map { ($0, 3) }))

  @Test(arguments: [
    ("fritaglse", "fritagelse"), ("fritagelsse", "fritagelse"), ("firtagelse", "fritagelse"),
    ("fritagelde", "fritagelse"), ("komune", "kommune"), ("hvonår", "hvornaar"),
    ("hvornar", "hvornaar"),
    ("ambasadør", "ambassadoer"), ("ambassador", "ambassadoer"), ("bredband", "bredbaand"),
    ("AELDER", "aeldre"), ("porjekt", "projekt"), ("stauts", "status"),
    ("bedsluttede", "besluttede"),
  ])
  func `undoes one slip`(typed: String, meant: String) {
    #expect(corrector.correct(typed)?.word == meant)
  }

  @Test(arguments: [
    "14/4287", "3.6", "2014", "e2012", "bil", "skat", "ejendomsskat", "københavn", "kl's", "",
    "漢字漢字",
    "aaaaaaaaaaaa", "møed1",
  ])
  func `leaves alone what is no word, too short or of another subject`(word: String) {
    #expect(corrector.correct(word) == nil)
  }

  @Test func `never changes a known word or another form of it`() {
    for word in Self.words + ["kommunernes", "Fritagelser", "mødet", "MOEDE"] {
      #expect(corrector.isKnown(word))
      #expect(corrector.correct(word) == nil)
    }
  }

  @Test func `prefers the likelier slip, then the commoner word`() {
    let near = SpellingCorrector(vocabulary: ["kaster": 1, "kxster": 1])
    #expect(near.candidates(for: "kqster").map(\.word) == ["kaster", "kxster"])
    let common = SpellingCorrector(vocabulary: ["fester": 1, "foster": 90])
    #expect(common.correct("fister")?.word == "foster")
  }

  @Test func `finds every word that is near enough`() {
    // A word found by comparing with all must be found through the index too.
    var generator = RandomText.Generator(seed: 1)
    let letters = Array("bcdfi")
    func word(_ length: Int) -> String {
      String((0..<length).compactMap { _ in letters.randomElement(using: &generator) })
    }
    let words = Set((0..<400).map { _ in word(Int.random(in: 6...10, using: &generator)) })
    let corrector = SpellingCorrector(
      vocabulary: Dictionary(uniqueKeysWithValues: words.map { ($0, 1) }))
    for _ in 0..<200 {
      var typed = Array(words.randomElement(using: &generator) ?? "")
      let place = Int.random(in: 1..<(typed.count - 1), using: &generator)
      typed.swapAt(place, place + 1)
      let text = String(typed)
      guard !corrector.isKnown(text), corrector.correct(text) == nil else { continue }
      Issue.record("\(text) is one slip from a word")
    }
  }

  @Test func `takes any text and an empty vocabulary`() {
    let empty = SpellingCorrector(vocabulary: [:])
    for text in RandomText.samples(count: 300, seed: 9) {
      #expect(empty.correct(text) == nil)
      if let correction = corrector.correct(text) { #expect(corrector.isKnown(correction.word)) }
    }
  }
}
