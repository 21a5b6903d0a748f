import Testing

@testable import Knowledge

@Suite struct `Questions that are the same` {
  @Test(arguments: [
    ("Hvem leder DUBU?", "hvem leder dubu?"), ("ÆBLE Ø Å É", "æble ø å é"), ("Ā Ž", "ā ž"),
    ("Ωμέγα", "ωΜΈΓΑ"), ("e\u{301}", "é"), ("", ""), ("5 × 3", "5 × 3"),
  ])
  func `but for capitals are found`(one: String, other: String) {
    var keys = QuestionKeys()
    #expect(keys.insert("Noget andet") == nil)
    #expect(keys.insert(one) == nil)
    #expect(keys.insert(other) == 1)
  }

  @Test func `are not those that differ in a sign`() {
    var keys = QuestionKeys()
    let texts = ["Er åen dyb?", "Er åen dyb", "Er aen dyb?", "5 × 3", "5 ÷ 3", "Er åen  dyb?"]
    for text in texts { #expect(keys.insert(text) == nil) }
  }
}
