import DanishText
import TestSupport
import Testing

@Suite struct `Tokenizing` {
  let tokenizer = Tokenizer()

  private func written(_ text: String) -> String {
    tokenizer.tokens(in: text).map(\.text).joined(separator: " ")
  }

  @Test(arguments: [
    ("Hvad er status på DUBU?", "hvad er status på dubu ?"),
    ("det er e-boks, IT-sikkerhed", "det er e - boks , it - sikkerhed"),
    ("KL's ”plan“ – f.eks. bl.a. her", "kl's \" plan \" - feks bla her"),
    ("bl.a. og o.l. eller bl.a sådan", "bla og ol eller bla sådan"),
    (
      "Hvad siger KL. Og hvad koster det, mht. prisen?",
      "hvad siger kl . og hvad koster det , mht prisen ?"
    ),
    ("Nr. 3, kl15, kr.500", "nr 3 , kl 15 , kr 500"),
    ("se borger.dk eller post@assens.dk nu.Hvad", "se borger.dk eller post@assens.dk nu . hvad"),
    ("A\u{30A}rup frita\u{AD}gelse", "årup fritagelse"),
    ("hvad???", "hvad ???"), (" \n\u{200B}", ""), ("", ""),
  ])
  func `finds words, signs and abbreviations`(text: String, tokens: String) {
    #expect(written(text) == tokens)
  }

  @Test(
    arguments: [
      ("97", .number), ("250.000", .number), ("1.250.000,50", .number), ("1,5", .number),
      ("1½", .number), ("½", .number), ("3.6", .sectionNumber), ("1.3a", .sectionNumber),
      ("2.1.3", .sectionNumber), ("4.10", .sectionNumber), ("14/4287", .caseNumber),
      ("14-4287", .caseNumber), ("13/31214", .caseNumber), ("3/3-2014", .date), ("3/3", .date),
      ("03-03-2014", .date), ("2014-03-03", .date), ("3.3.2014", .date), ("3/2014", .date),
      ("15.30", .time), ("15:30", .time), ("97%", .percent), ("500,-", .money),
      ("fx", .abbreviation),
      ("kl.", .abbreviation), ("borger.dk", .address), ("010180-1234", .personalNumber),
      ("0101801234", .personalNumber), ("4g", .word), ("e2012", .word), ("?", .symbol),
    ] as [(String, Token.Kind)])
  func `tells what one token looks like`(text: String, kind: Token.Kind) {
    #expect(tokenizer.tokens(in: text).map(\.kind) == [kind])
  }

  @Test(arguments: [
    ("3.5,3.6", "3.5 , 3.6"), ("2011-2015", "2011 - 2015"), ("2014-17", "2014 - 17"),
    ("kl. 9.20-17.00", "kl 9.20 - 17.00"), ("400kbit/s", "400 kbit / s"), ("3.marts", "3 . marts"),
    ("84-årig", "84 - årig"), ("500 kr.", "500 kr"), ("12-34-56-78", "12 - 34 - 56 - 78"),
  ])
  func `cuts lists and spans`(text: String, tokens: String) {
    #expect(written(text) == tokens)
  }

  @Test func `maps every token back to the original`() {
    for text in RandomText.samples(count: 600) {
      let bytes = Array(text.utf8)
      var end = 0
      for token in tokenizer.tokens(in: text) {
        #expect(token.range.lowerBound >= end && token.range.upperBound <= bytes.count)
        #expect(!token.range.isEmpty && !token.text.isEmpty)
        let piece = String(decoding: bytes[token.range], as: UTF8.self)
        #expect(Array(piece.utf8) == Array(bytes[token.range]))
        if token.kind != .abbreviation {
          let written = TextNormalizer.normalize(piece).lowercased()
          #expect(token.text.utf8.elementsEqual(written.utf8))
        }
        end = token.range.upperBound
      }
    }
  }

  @Test func `leaves out nothing that can be seen`() {
    for text in RandomText.samples(count: 600, seed: 7) {
      let letters = TextNormalizer.normalize(text).lowercased().unicodeScalars
        .filter { ("a"..."z").contains($0) }
      let kept = tokenizer.tokens(in: text).map(\.text).joined(separator: " ").unicodeScalars
        .filter { ("a"..."z").contains($0) }
      #expect(kept.elementsEqual(letters))
    }
  }

  @Test(arguments: [",", "a", "1", "1-", "1.", "\u{301}", "a.", "🙂", "kl.", "@", "-"])
  func `takes two thousand of anything`(piece: String) {
    let text = String(repeating: piece, count: 2_000)
    let tokens = tokenizer.tokens(in: text)
    #expect(tokens.last?.range.upperBound == text.utf8.count)
  }
}
