import Knowledge
import Testing

@testable import Assistant

@Suite struct `Telling a person's case from other matters` {
  private func isCase(_ text: String) throws -> Bool {
    let reading = try ExemptionReading.shared.get()
    let detector = CaseDetector(reading.language, others: [], analyzer: reading.analyzer)
    return detector.score(reading.analyzer.analyze(text), reading.read(text)) > 0
  }

  @Test func `takes up what is about a certain person`() throws {
    for text in [
      "Min moster på 91 ejer ikke en computer. Kan hun slippe for e-Boks?",
      "Kan jeg blive fritaget? Jeg er næsten blind.",
      "Borgeren er 70 og har ingen pc",
      "Han har en hjerneskade og kan ikke bruge Digital Post",
      "vi ka kun få 256 kbit, ka vi slippe",
      "Skal min søn på 13 have digital post?",
    ] {
      #expect(try isCase(text), "\(text)")
    }
  }

  @Test func `leaves questions on the rules to the documents`() throws {
    for text in [
      "Hvilke grunde giver fritagelse for Digital Post?",
      "Er det nok, at man ikke har en computer?",
      "Hvordan søger jeg om fritagelse?",
      "Hvor længe gælder fritagelsen?",
      "Kan man slippe, hvis man er over 80?",
      "Skal jeg have papirer med fra lægen?",
      "hvad er grænsen for bredbånd",
    ] {
      #expect(try !isCase(text), "\(text)")
    }
  }

  @Test func `is not misled by other exemptions and other matters`() throws {
    for text in [
      "Kan min søn fritages for værnepligt?",
      "Kan jeg slippe for at betale licens?",
      "Min far på 88 skal have hjemmehjælp. Hvor søger vi?",
      "Kan min datter fritages for svømning i skolen?",
      "Hvem leder projektet?",
      "Hej",
      "",
    ] {
      #expect(try !isCase(text), "\(text)")
    }
  }
}
