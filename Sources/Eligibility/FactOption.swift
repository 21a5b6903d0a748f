/// A command-line option that sets a fact: `--alder 72`, or `--ingen-computer` with its value fixed.
public struct FactOption: Equatable, Sendable {
  /// The option as typed, with its dashes.
  public let name: String
  /// The fact it sets.
  public let fact: FactKey
  /// The value it stands for; `nil` for an option that is followed by its value.
  public let value: FactValue?

  /// Makes an option.
  public init(name: String, fact: FactKey, value: FactValue?) {
    self.name = name
    self.fact = fact
    self.value = value
  }
}
