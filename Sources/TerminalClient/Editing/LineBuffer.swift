import WireProtocol

/// A line being written, with a cursor in it.
///
/// A character is what a reader takes for one: a letter with its combining marks is deleted as a
/// whole.
struct LineBuffer: Equatable, Sendable {
  /// The characters.
  private(set) var characters: [Character] = []
  /// How many characters stand before the cursor.
  private(set) var cursor = 0
  /// What was cut last.
  private(set) var cut: [Character] = []

  /// The line.
  var text: String { String(characters) }
  /// What stands before the cursor.
  var head: String { String(characters[..<cursor]) }
  /// Whether nothing is written.
  var isEmpty: Bool { characters.isEmpty }

  /// Puts another line in its place, the cursor at its end.
  mutating func replace(with text: String) {
    characters = Array(text)
    cursor = characters.count
  }

  /// Writes at the cursor; a combining mark joins the letter before it.
  mutating func insert(_ text: String) {
    let clean = VisibleText.blanked(text)
    let head = Array(String(characters[..<cursor]) + clean)
    characters = head + characters[cursor...]
    cursor = head.count
    joinAtCursor()
  }

  /// Replaces what stands before the cursor, back to a place.
  mutating func replaceHead(from start: Int, with text: String) {
    guard (0...cursor).contains(start) else { return }
    characters.removeSubrange(start..<cursor)
    cursor = start
    insert(text)
  }

  /// Deletes the character before the cursor.
  mutating func deleteBackward() {
    guard cursor > 0 else { return }
    cursor -= 1
    characters.remove(at: cursor)
  }

  /// Deletes the character behind the cursor.
  mutating func deleteForward() {
    guard cursor < characters.count else { return }
    characters.remove(at: cursor)
  }

  /// Moves the cursor by characters.
  mutating func move(by distance: Int) { cursor = max(0, min(characters.count, cursor + distance)) }
  /// Moves the cursor to the beginning.
  mutating func moveToStart() { cursor = 0 }
  /// Moves the cursor to the end.
  mutating func moveToEnd() { cursor = characters.count }
  /// Moves the cursor to the beginning of a word.
  mutating func moveWordLeft() { cursor = wordStart }
  /// Moves the cursor to the end of a word.
  mutating func moveWordRight() { cursor = wordEnd }

  /// Cuts what stands behind the cursor.
  mutating func cutToEnd() { cut(cursor..<characters.count) }
  /// Cuts what stands before the cursor.
  mutating func cutToStart() { cut(0..<cursor) }
  /// Cuts back to the beginning of a word.
  mutating func cutWordLeft() { cut(wordStart..<cursor) }
  /// Cuts back to white space.
  mutating func cutBackToSpace() {
    var start = cursor
    while start > 0, characters[start - 1].isWhitespace { start -= 1 }
    while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
    cut(start..<cursor)
  }
  /// Cuts up to the end of a word.
  mutating func cutWordRight() { cut(cursor..<wordEnd) }
  /// Writes what was cut last.
  mutating func paste() { insert(String(cut)) }

  /// Exchanges the two characters around the cursor.
  mutating func transpose() {
    guard cursor > 0, characters.count > 1 else { return }
    let second = min(cursor, characters.count - 1)
    characters.swapAt(second - 1, second)
    cursor = second + 1
  }

  private mutating func cut(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    cut = Array(characters[range])
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  private var wordStart: Int {
    var start = cursor
    while start > 0, !Self.isWord(characters[start - 1]) { start -= 1 }
    while start > 0, Self.isWord(characters[start - 1]) { start -= 1 }
    return start
  }

  private var wordEnd: Int {
    var end = cursor
    while end < characters.count, !Self.isWord(characters[end]) { end += 1 }
    while end < characters.count, Self.isWord(characters[end]) { end += 1 }
    return end
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  /// Two pieces that were apart may be one character where they meet.
  private mutating func joinAtCursor() {
    guard cursor > 0, cursor < characters.count else { return }
    let around = Array(String(characters[(cursor - 1)...cursor]))
    if around.count == 1 { characters.replaceSubrange((cursor - 1)...cursor, with: around) }
  }
}
