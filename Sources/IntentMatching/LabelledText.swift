/// A text and the intent it was written with.
public struct LabelledText: Equatable, Sendable {
  /// What somebody wrote.
  public let text: String
  /// What they wanted; `nil` for a text that no intent fits.
  public let intent: String?

  /// Makes a labelled text.
  public init(_ text: String, intent: String?) {
    self.text = text
    self.intent = intent
  }
}
