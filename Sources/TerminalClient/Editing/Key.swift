/// What a person does at the keyboard.
enum Key: Equatable, Sendable {
  /// Characters typed or pasted.
  case text(String)
  /// The end of a line, typed or pasted.
  case enter
  case tab, backspace, delete
  case left, right, up, down, home, end
  case wordLeft, wordRight, deleteWordLeft, deleteWordRight
  /// Ctrl with a letter, in lower case.
  case control(Character)
}
