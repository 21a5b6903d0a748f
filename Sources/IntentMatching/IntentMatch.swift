/// An intent that a text may have been written with.
public struct IntentMatch: Equatable, Sendable {
  /// A slot and what fills it.
  public struct Slot: Equatable, Sendable {
    /// Its name: `project`.
    public let name: String
    /// What it may be; more than one where several things share a name.
    public let values: [String]
    /// Where the words stand: UTF-8 offsets into the text.
    public let range: Range<Int>
    /// The words, in lower case.
    public let text: String
  }

  /// The intent's name.
  public let name: String
  /// How sure it is, from 0 to 1.
  public var confidence: Double
  /// What fills the slots, in reading order.
  public var slots: [Slot]
  /// Whether a template fits the whole text, if need be with misspelt words corrected.
  public var isTemplate: Bool
  /// How far the next intent's confidence is below this one's; small means ask back.
  public var gap: Double
}
