/// Shows a prompt and the line behind it, over as many rows as they need, and shows them again when
/// they change.
///
///     var display = LineDisplay()
///     display.show(prompt: "> ", buffer, columns: 40)   // what to write to the terminal
struct LineDisplay: Sendable {
  /// In which of the rows shown the cursor stands, from 0.
  private var cursorRow = 0

  /// What to write to have a line shown in place of what was shown before.
  mutating func show(prompt: String, _ buffer: LineBuffer, columns: Int) -> String {
    let columns = max(2, columns)
    var output = toStart() + "\u{1B}[J" + prompt
    var place = Place()
    for character in Self.plain(prompt) { place.advance(over: character, columns) }
    var cursor = place
    for (index, character) in buffer.characters.enumerated() {
      if place.willWrap(at: character, columns) { output += "\r\n" }
      place.advance(over: character, columns)
      output.append(character)
      if index + 1 == buffer.cursor { cursor = place }
    }
    if buffer.cursor == 0 { cursor = place.origin(of: prompt, columns) }
    // A terminal waits at its right margin; the next row must be there for the cursor to stand in.
    if cursor.column == columns { cursor = Place(row: cursor.row + 1, column: 0) }
    if place.column == columns {
      output += "\r\n"
      place = Place(row: place.row + 1, column: 0)
    }
    if place.row > cursor.row { output += "\u{1B}[\(place.row - cursor.row)A" }
    output += "\r"
    if cursor.column > 0 { output += "\u{1B}[\(cursor.column)C" }
    cursorRow = cursor.row
    return output
  }

  /// What to write to leave a line standing, the cursor below it.
  mutating func leave(prompt: String, _ line: String, columns: Int) -> String {
    var whole = LineBuffer()
    whole.replace(with: line)
    let output = show(prompt: prompt, whole, columns: columns) + "\r\n"
    cursorRow = 0
    return output
  }

  /// What to write to take the line away.
  mutating func hide() -> String {
    defer { cursorRow = 0 }
    return toStart() + "\u{1B}[J"
  }

  /// Forgets what was shown, because the screen shows something else now.
  mutating func forget() { cursorRow = 0 }

  private func toStart() -> String { (cursorRow > 0 ? "\u{1B}[\(cursorRow)A" : "") + "\r" }

  /// A text without the sequences that colour it.
  static func plain(_ text: String) -> String {
    var plain = ""
    var isSequence = false
    for character in text {
      if character == "\u{1B}" {
        isSequence = true
      } else if isSequence {
        isSequence = !character.isLetter
      } else {
        plain.append(character)
      }
    }
    return plain
  }
}

/// A place on the screen, counted from where a line begins.
private struct Place {
  var row = 0
  var column = 0

  func willWrap(at character: Character, _ columns: Int) -> Bool {
    column + DisplayWidth.of(character) > columns
  }

  mutating func advance(over character: Character, _ columns: Int) {
    if willWrap(at: character, columns) {
      row += 1
      column = 0
    }
    column += DisplayWidth.of(character)
  }

  /// Where a prompt ends.
  func origin(of prompt: String, _ columns: Int) -> Place {
    var place = Place()
    for character in LineDisplay.plain(prompt) { place.advance(over: character, columns) }
    return place
  }
}
