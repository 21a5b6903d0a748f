/// What a conversation has come to: a small value that travels in the connection or in `context`.
///
///     var state = DialogueState()
///     assistant.ask("Hvem leder DUBU?", &state)
///     assistant.ask("Og 3.5?", &state)          // the same about 3.5
///     DialogueState(context: "rubbish")         // an empty one
public struct DialogueState: Equatable, Sendable {
  /// A conversation that has not begun.
  public init() {}

  /// Reads what ``context`` wrote; anything else is a conversation that has not begun.
  public init(context: String?) {
    self.init()
  }

  /// The state as letters, digits, `-` and `_`: at most 2 KiB, safe in URLs.
  public var context: String { "" }
}
