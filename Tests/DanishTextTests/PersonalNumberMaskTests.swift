import DanishText
import TestSupport
import Testing

@Suite struct `Masking personal numbers` {
  private let mask = PersonalNumberMask()

  @Test(arguments: [
    ("mit cpr er 010180-1234.", "mit cpr er xxxxxx-xxxx."), ("0101801234", "xxxxxxxxxx"),
    ("010180 1234", "xxxxxx xxxx"), ("01 01 80 1234", "xx xx xx xxxx"),
    ("010180 – 1234", "xxxxxx – xxxx"),
    ("010180-1234 og 311299-4321", "xxxxxx-xxxx og xxxxxx-xxxx"),
    ("cpr010180-1234", "cprxxxxxx-xxxx"),
  ])
  func `hides every usual form`(text: String, expected: String) {
    #expect(mask.mask(text) == expected)
    #expect(mask.ranges(in: text).count == expected.split(separator: "og").count)
  }

  @Test(arguments: [
    "sag 14/4287", "14-4287", "tlf. 64 74 75 50", "+45 64747550", "320180-1234", "011380-1234",
    "01018012345", "3/3-2014 kl. 15.30", "250.000", "14/0101801234", "kl. 15.30-17.00", "",
  ])
  func `leaves other numbers alone`(text: String) {
    #expect(mask.ranges(in: text).isEmpty)
    #expect(mask.mask(text) == text)
  }

  @Test func `keeps the length and all but the digits`() {
    for text in RandomText.samples(count: 400, seed: 5) {
      let masked = mask.mask(text)
      #expect(masked.utf8.count == text.utf8.count)
      #expect(mask.ranges(in: masked).isEmpty)
    }
  }
}
