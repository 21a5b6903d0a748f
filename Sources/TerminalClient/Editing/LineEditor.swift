/// A line editor: keys in, and what is to be done about the line.
///
///     var editor = LineEditor()
///     editor.handle(.text("Hvad?"))   // .edited
///     editor.handle(.enter)           // .entered("Hvad?")
struct LineEditor: Sendable {
  /// What a key came to.
  enum Effect: Equatable, Sendable {
    /// Nothing to show.
    case none
    /// The line, or the place in it, has changed.
    case edited
    /// The line is finished.
    case entered(String)
    /// The line is given up.
    case abandoned(String)
    /// The person leaves.
    case left
    /// The word before the cursor is to be completed.
    case complete
    /// The screen is to be cleared.
    case clear
    /// The program is to be stopped for a while.
    case suspend
  }

  /// A search through the lines asked before.
  struct Search: Equatable, Sendable {
    /// What is looked for.
    var text = ""
    /// The line found.
    var found: Int?
  }

  /// The line.
  var buffer = LineBuffer()
  /// The lines asked before.
  var history = History()
  /// The search, while there is one.
  private(set) var search: Search?

  /// Takes a key.
  mutating func handle(_ key: Key) -> Effect {
    if search != nil, let effect = searching(key) { return effect }
    let before = buffer
    switch key {
    case .text(let text): buffer.insert(text)
    case .enter, .control("j"), .control("m"): return finish()
    case .tab: return .complete
    case .backspace, .control("h"): buffer.deleteBackward()
    case .delete: buffer.deleteForward()
    case .left, .control("b"): buffer.move(by: -1)
    case .right, .control("f"): buffer.move(by: 1)
    case .home, .control("a"): buffer.moveToStart()
    case .end, .control("e"): buffer.moveToEnd()
    case .wordLeft: buffer.moveWordLeft()
    case .wordRight: buffer.moveWordRight()
    case .deleteWordLeft: buffer.cutWordLeft()
    case .deleteWordRight: buffer.cutWordRight()
    case .up, .control("p"):
      if let line = history.previous(from: buffer.text) { buffer.replace(with: line) }
    case .down, .control("n"):
      if let line = history.next() { buffer.replace(with: line) }
    case .control(let letter): return control(letter, before)
    }
    return buffer == before ? .none : .edited
  }

  private mutating func control(_ letter: Character, _ before: LineBuffer) -> Effect {
    switch letter {
    case "k": buffer.cutToEnd()
    case "u": buffer.cutToStart()
    case "w": buffer.cutBackToSpace()
    case "y": buffer.paste()
    case "t": buffer.transpose()
    case "d":
      if buffer.isEmpty { return .left }
      buffer.deleteForward()
    case "c":
      buffer.replace(with: "")
      return .abandoned(before.text)
    case "l": return .clear
    case "z": return .suspend
    case "r":
      search = Search()
      return .edited
    default: break
    }
    return buffer == before ? .none : .edited
  }

  private mutating func finish() -> Effect {
    let line = buffer.text
    buffer.replace(with: "")
    return .entered(line)
  }

  /// Takes a key during a search.
  ///
  /// - Returns: What it came to; `nil` for a key that ends the search and does its own work.
  private mutating func searching(_ key: Key) -> Effect? {
    guard var search else { return nil }
    switch key {
    case .text(let text):
      search.text += text
      search.found = history.last(with: search.text, before: search.found.map { $0 + 1 })
    case .backspace:
      search.text = String(search.text.dropLast())
      search.found = history.last(with: search.text)
    case .control("r"):
      search.found = history.last(with: search.text, before: search.found) ?? search.found
    case .control("g"), .control("c"):
      self.search = nil
      return .edited
    default:
      if let found = search.found { buffer.replace(with: history.lines[found]) }
      self.search = nil
      return nil
    }
    self.search = search
    return .edited
  }
}
