import DanishText

/// Lets only Danish text in.
enum TextGuard {
  // Below so many words a language cannot be told.
  private static let fewWords = 40
  private static let leastShare = 0.1
  // Words that no Danish text does without, and that its neighbours do not have.
  private static let danish: Set = [
    "og", "af", "ikke", "der", "som", "til", "paa", "at", "er", "med", "for", "den", "blev", "fra",
    "bliver", "skal", "efter", "eller", "ved", "om", "det", "har", "kan",
  ]

  /// A file's text.
  static func text(of bytes: [UInt8]) throws(ImportError) -> String {
    if bytes.starts(with: Array("%PDF".utf8)) { throw .pdf }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let controls = bytes.count { $0 == 0 || $0 < 0x20 && ![9, 10, 12, 13].contains($0) }
    if bytes.contains(0) || controls * 50 > bytes.count { throw .binary }
    guard let text = String(validating: bytes[start...], as: UTF8.self) else {
      throw .notUTF8(offset: validPrefix(of: bytes))
    }
    return text
  }

  /// Refuses text in another language.
  static func checkLanguage(_ source: SourceText) throws(ImportError) {
    let words = source.words.map(\.key).filter { $0.contains(where: \.isLetter) }
    guard words.count >= fewWords else { return }
    let known = words.count { danish.contains($0) }
    let text = source.pages.flatMap(\.lines).joined(separator: " ").lowercased()
    let danishLetters = text.count { "æøå".contains($0) }
    let foreignLetters = text.count { "äöüßéèñçłżí".contains($0) }
    if Double(known) < Double(words.count) * leastShare || foreignLetters > danishLetters {
      throw .foreign
    }
  }

  /// How many bytes are UTF-8 before the first that are not.
  private static func validPrefix(of bytes: [UInt8]) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var count = 0
    while case .valid(let scalar) = parser.parseScalar(from: &rest) { count += scalar.count }
    return count
  }
}
