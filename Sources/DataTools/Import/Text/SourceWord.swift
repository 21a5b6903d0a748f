/// A word of a document, and where it stood.
struct SourceWord: Equatable, Sendable {
  /// The word as it is written, with the signs at its ends.
  let text: String
  /// The word as it is compared.
  let key: String
  /// Its place among the words of the document.
  let place: Int
  /// The page, from 1.
  let page: Int
  /// The line, counted through the document.
  let line: Int
  /// Whether it is the first or the last word of its line.
  let opensLine: Bool
  let closesLine: Bool
  /// Whether an empty line or the beginning of a page stands before its line.
  let followsGap: Bool

  /// Whether it begins with a capital letter.
  var isCapitalised: Bool {
    text.first { $0.isLetter || $0.isNumber }?.isUppercase ?? false
  }

  /// Whether it begins with a small letter.
  var isSmall: Bool { text.first { $0.isLetter || $0.isNumber }?.isLowercase ?? false }

  /// Whether a colon ends it.
  var endsWithColon: Bool { text.hasSuffix(":") }

  /// Its whole number, where it is nothing but one, with or without a point after it.
  var number: Int? {
    key.count <= 4 && key.utf8.allSatisfy { (48...57).contains($0) } ? Int(key) : nil
  }
}

extension Collection<SourceWord> {
  /// The words as text, in one line.
  var joined: String { map(\.text).joined(separator: " ") }
}
