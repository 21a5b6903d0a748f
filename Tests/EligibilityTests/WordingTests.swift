import Eligibility
import Testing

@Suite struct `Words of the data` {
  @Test func `speaks to the person or to somebody else`() throws {
    let wording = try #require(Wording("{Du|Borgeren} er {age} år."))
    #expect(wording.text(for: .person) { _ in "72" } == "Du er 72 år.")
    #expect(wording.text { _ in "72" } == "Borgeren er 72 år.")
    #expect(wording.placeholders == ["age"])
  }

  @Test func `may be one side only, or nothing special at all`() {
    #expect(Wording("Kom{| ikke}.")?.text(for: .person) == "Kom.")
    #expect(Wording("Kom{| ikke}.")?.text() == "Kom ikke.")
    #expect(Wording("Ja.")?.text() == "Ja.")
  }

  @Test(arguments: ["{", "}", "a {b", "a } b", "{}", "{a|b|c}", "{{a}}"])
  func `is refused where its braces do not match or hold nothing`(text: String) {
    #expect(Wording(text) == nil)
  }
}
