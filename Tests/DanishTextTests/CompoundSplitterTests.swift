import DanishText
import TestSupport
import Testing

@Suite struct `Splitting compounds` {
  private let splitter = CompoundSplitter(parts: [
    "fritagelse", "grund", "børn", "have", "bolig", "post", "kasse", "digitalisering", "strategi",
    "it", "sikkerhed", "udvalg", "møde", "student", "hue", "bus", "rute", "plan", "handling",
  ])

  @Test(arguments: [
    ("fritagelsesgrund", ["fritagelse", "grund"]), ("fritagelsesgrunde", ["fritagelse", "grunde"]),
    ("Børnehave", ["boern", "have"]), ("boernehaven", ["boern", "haven"]),
    ("postkasse", ["post", "kasse"]),
    ("digitaliseringsstrategien", ["digitalisering", "strategien"]),
    ("studenterhue", ["student", "hue"]),
    ("itsikkerhed", ["it", "sikkerhed"]), ("udvalgsmøderne", ["udvalg", "moederne"]),
    ("handlingsplansudvalg", ["handling", "plan", "udvalg"]), ("postbussen", ["post", "bussen"]),
  ])
  func `finds the parts`(word: String, parts: [String]) {
    #expect(splitter.parts(of: word) == parts)
  }

  @Test(arguments: ["boligxyz", "xyzbolig", "bolig", "boligen", "plit", "s", "", "ernes", "3.6"])
  func `never guesses`(word: String) {
    #expect(splitter.parts(of: word) == [word])
  }

  @Test func `takes any text`() {
    for text in RandomText.samples(count: 300, seed: 11) {
      #expect(!splitter.parts(of: text).isEmpty)
    }
    let long = String(repeating: "post", count: 500)
    #expect(splitter.parts(of: long) == [long])
  }
}
