public import JSONCoding

/// An intent as it is registered in `Intents/intents.json`.
public struct IntentDefinition: Equatable, Sendable {
  /// Its name: `project.status`.
  public let name: String
  /// What somebody with this intent wants, for makers.
  public let purpose: String
  /// The slots that its sentences may fill.
  public let slots: [String]
  /// A typical sentence.
  public let example: String
  /// Where it is registered.
  public let position: TextPosition

  /// Makes a definition.
  public init(
    name: String, purpose: String, slots: [String], example: String,
    position: TextPosition = .none
  ) {
    self.name = name
    self.purpose = purpose
    self.slots = slots
    self.example = example
    self.position = position
  }
}
