import DanishText
import Foundation
import TestSupport
import Testing

@Suite struct `Text normalisation` {
  @Test(arguments: [
    ("“Årup” – kl. 15", "\"Årup\" - kl. 15"), ("»her«", "\"her\""), ("KL’s", "KL's"),
    ("A\u{30A}rup", "Årup"), ("to\u{A0}ord", "to ord"), ("nul\u{200B}bredde", "nul bredde"),
    ("linje\r\nskift", "linje  skift"), ("frita\u{AD}gelse", "fritagelse"), ("så…", "så..."),
    ("Hvad koster 3 m²?", "Hvad koster 3 m²?"), ("\u{212B}", "Å"), ("", ""),
  ])
  func `writes one form`(text: String, expected: String) {
    #expect(TextNormalizer.normalize(text).utf8.elementsEqual(expected.utf8))
  }

  @Test func `gives composed text without controls and changes nothing the second time`() {
    for text in RandomText.samples(count: 400) {
      let once = TextNormalizer.normalize(text)
      #expect(once.utf8.elementsEqual(once.precomposedStringWithCanonicalMapping.utf8))
      #expect(once.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
      #expect(TextNormalizer.normalize(once).utf8.elementsEqual(once.utf8))
    }
  }

  @Test func `composes every scalar as Unicode does`() {
    // Three Tibetan vowels that Foundation itself composes only in a second pass.
    let unstable: Set<UInt32> = [0xF73, 0xF75, 0xF81]
    for value in UInt32(0xA0)...0x1FFFF where !unstable.contains(value) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a\(scalar)\u{301}"
      let once = TextNormalizer.normalize(text)
      #expect(once.utf8.elementsEqual(once.precomposedStringWithCanonicalMapping.utf8))
    }
  }
}
