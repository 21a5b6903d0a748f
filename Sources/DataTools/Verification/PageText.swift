import DanishText

/// The text of a page as evidence is looked for in it: without white space, in lower case and one
/// spelling of dashes and quotation marks.
///
///     PageText("Personligt\nfremmøde: 97 kr.").holds("personligt fremmøde")   // true
///     PageText("i 1997").holds("97")   // false: a figure ends where its digits end
struct PageText: Sendable {
  private let bytes: [UInt8]
  /// Whether white space stood before each byte.
  private let isAfterSpace: [Bool]

  init(_ text: String) {
    var bytes: [UInt8] = []
    var isAfterSpace: [Bool] = []
    var hasSpace = true
    for byte in TextNormalizer.normalize(text).lowercased().utf8 {
      if byte == UInt8(ascii: " ") {
        hasSpace = true
      } else {
        bytes.append(byte)
        isAfterSpace.append(hasSpace)
        hasSpace = false
      }
    }
    self.bytes = bytes
    self.isAfterSpace = isAfterSpace
  }

  /// Whether nothing is on the page.
  var isEmpty: Bool { bytes.isEmpty }

  /// Whether a piece of evidence stands on the page.
  func holds(_ evidence: String) -> Bool { holds(PageText(evidence)) }

  /// Whether a piece of evidence stands on the page.
  func holds(_ evidence: PageText) -> Bool {
    let wanted = evidence.bytes
    guard let first = wanted.first, bytes.count >= wanted.count else { return false }
    for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
      let end = start + wanted.count
      if bytes[start..<end].elementsEqual(wanted), !splitsNumber(at: start),
        !splitsNumber(at: end)
      {
        return true
      }
    }
    return false
  }

  /// Whether a place lies inside a number, so that what begins or ends there is not that number.
  private func splitsNumber(at index: Int) -> Bool {
    guard index > 0, index < bytes.count, !isAfterSpace[index] else { return false }
    return Self.isDigit(bytes[index - 1]) && Self.isDigit(bytes[index])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
