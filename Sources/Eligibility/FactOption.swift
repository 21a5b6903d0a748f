/// A command-line option that sets a fact: `--alder 72`, or `--ingen-computer` with its value fixed.
public struct FactOption: Equatable, Sendable {
  /// The option as shown, with its dashes.
  public let name: String
  /// Other ways to type it, such as without Danish letters.
  public let aliases: [String]
  /// The fact it sets.
  public let fact: FactKey
  /// The value it stands for; `nil` for an option that is followed by its value.
  public let value: FactValue?
  /// What stands for the value in a description of the option: «ÅR».
  public let placeholder: String?

  /// How it is typed: `--alder ÅR`.
  public var usage: String { placeholder.map { "\(name) \($0)" } ?? name }
}
