/// One value that a slot can have, and what people call it.
///
///     SlotValue("3.6", terms: ["DUBU", "DUBU-projektet"])
public struct SlotValue: Equatable, Sendable {
  /// The value, as it is handed on.
  public let value: String
  /// Words and phrases that stand for it; inflected forms are found by their stems.
  public let terms: [String]

  /// Makes a value.
  public init(_ value: String, terms: [String]) {
    self.value = value
    self.terms = terms
  }
}
