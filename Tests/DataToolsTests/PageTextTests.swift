import Testing

@testable import DataTools

@Suite struct `Page text` {
  @Test(
    arguments: [
      ("Personligt\n  fremmøde", "personligt fremmøde"), ("KL\u{2013}aftalen", "kl-aftalen"),
      ("A\u{30A}rup", "Årup"), ("fra 13/31214.", "13/31214"), ("Side 4 4 kommuner", "44 kommuner"),
      ("97 kr.", "97"), ("\u{201D}nej\u{201D}", "\"nej\""),
    ])
  func `holds evidence however it is spaced and spelt`(text: String, evidence: String) {
    #expect(PageText(text).holds(evidence))
  }

  @Test(arguments: [("i 1997", "97"), ("2014", "20"), ("97", "97 kr."), ("", "a"), ("a", "")])
  func `does not hold part of a number, or nothing`(text: String, evidence: String) {
    #expect(!PageText(text).holds(evidence))
  }
}
