import DanishText
import TestSupport
import Testing

@Suite struct `Folding of spellings` {
  @Test(arguments: [
    ("Årup", "aarup"), ("Aarup", "aarup"), ("BØRN", "boern"), ("boern", "boern"),
    ("Æble", "aeble"), ("idé", "ide"), ("Göteborg", "goeteborg"), ("Straße", "strasse"),
    ("it 3.6", "it 3.6"), ("", ""),
  ])
  func `brings spellings to one form`(text: String, folded: String) {
    #expect(Folding.fold(text) == folded)
    #expect(Folding.foldedBytes(text) == Array(folded.utf8))
  }

  @Test func `changes nothing the second time`() {
    for text in RandomText.samples(count: 400) {
      let once = Folding.foldedBytes(text)
      #expect(Folding.foldedBytes(String(decoding: once, as: UTF8.self)) == once)
    }
  }

  @Test func `has the same second form for every scalar`() {
    for value in UInt32(0)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = Folding.fold(String(scalar))
      #expect(Folding.fold(once).utf8.elementsEqual(once.utf8), "U+\(String(value, radix: 16))")
    }
  }

  @Test func `leaves Danish in ASCII`() {
    #expect(Folding.fold("Quizz på ÆØÅ æøå café").utf8.allSatisfy { $0 < 0x80 })
  }
}
