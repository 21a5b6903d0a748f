/// A fact that would help to settle the case, and how one asks for it.
public struct Question: Equatable, Sendable {
  /// The fact.
  public let fact: FactKey
  /// The question.
  public let wording: Wording
  /// What the fact is called inside a sentence.
  public let label: Wording
}
