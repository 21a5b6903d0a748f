public import JSONCoding

extension ObjectReader {
  /// A text that must be there and not be empty; "" with a fault noted where it is not.
  public mutating func string(_ name: String) -> String {
    guard let value = required(name) else { return "" }
    return text(name, value) ?? ""
  }

  /// A text that may be missing, but not be empty.
  public mutating func optionalString(_ name: String) -> String? {
    optional(name).flatMap { text(name, $0) }
  }

  /// A whole number that must be there; 0 with a fault noted where it is not.
  public mutating func integer(_ name: String) -> Int {
    guard let value = required(name) else { return 0 }
    return whole(name, value) ?? 0
  }

  /// A whole number that may be missing.
  public mutating func optionalInteger(_ name: String) -> Int? {
    optional(name).flatMap { whole(name, $0) }
  }

  /// A truth value; `fallback` where it is missing.
  public mutating func bool(_ name: String, default fallback: Bool) -> Bool {
    guard let value = optional(name) else { return fallback }
    if value.bool == nil { mistyped(name, value, expected: "true or false") }
    return value.bool ?? fallback
  }

  /// Elements of an array that must be there.
  public mutating func array(_ name: String) -> [JSONValue] {
    guard let value = required(name) else { return [] }
    return elements(name, value)
  }

  /// Elements of an array that may be missing.
  public mutating func optionalArray(_ name: String) -> [JSONValue] {
    optional(name).map { elements(name, $0) } ?? []
  }

  /// Texts of an array that must be there.
  public mutating func strings(_ name: String) -> [String] {
    array(name).compactMap { text(name, $0) }
  }

  /// Texts of an array that may be missing.
  public mutating func optionalStrings(_ name: String) -> [String] {
    optionalArray(name).compactMap { text(name, $0) }
  }

  /// A word out of a closed set.
  public mutating func word<Word: RawRepresentable & CaseIterable>(
    _ name: String, _ type: Word.Type
  ) -> Word? where Word.RawValue == String {
    guard let value = required(name), let text = text(name, value) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
    note(.invalidValue, at: value.position, "\"\(text)\" is none of: \(known)")
    return nil
  }

  private mutating func text(_ name: String, _ value: JSONValue) -> String? {
    guard let text = value.string else {
      mistyped(name, value, expected: "a text")
      return nil
    }
    if !text.utf8.contains(where: { $0 > 0x20 }) {
      note(.invalidValue, at: value.position, "\"\(name)\" is empty; write it or leave it out")
      return nil
    }
    return text
  }

  private mutating func whole(_ name: String, _ value: JSONValue) -> Int? {
    if value.integer == nil { mistyped(name, value, expected: "a whole number") }
    return value.integer
  }

  private mutating func elements(_ name: String, _ value: JSONValue) -> [JSONValue] {
    if value.array == nil { mistyped(name, value, expected: "an array") }
    return value.array ?? []
  }
}
