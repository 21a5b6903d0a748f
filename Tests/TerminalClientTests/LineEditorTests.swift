import Testing

@testable import TerminalClient

@Suite struct `Line editing` {
  /// What stands in the line after some keys, the cursor shown as `|`.
  private func line(_ keys: Key..., history: [String] = []) -> String {
    var editor = LineEditor()
    editor.history = History(history)
    for key in keys { _ = editor.handle(key) }
    var text = editor.buffer.text
    text.insert("|", at: text.index(text.startIndex, offsetBy: editor.buffer.cursor))
    return text
  }

  @Test func `moves and deletes by whole characters`() {
    #expect(line(.text("a\u{30A}b"), .left, .left, .delete) == "|b")
    #expect(line(.text("漢字"), .backspace) == "漢|")
    #expect(line(.text("a"), .text("\u{30A}"), .backspace) == "|")
    #expect(line(.text("ab"), .left, .text("\u{301}"), .right) == "a\u{301}b|")
  }

  @Test func `moves by words over signs`() {
    #expect(line(.text("hvem leder 3.6?"), .wordLeft, .wordLeft) == "hvem leder |3.6?")
    #expect(line(.text("hvem leder"), .home, .wordRight) == "hvem| leder")
  }

  @Test func `cuts and pastes`() {
    #expect(line(.text("en to"), .control("w"), .control("y"), .control("y")) == "en toto|")
    #expect(line(.text("en to"), .home, .right, .right, .control("k")) == "en|")
    #expect(line(.text("en to"), .left, .left, .control("u")) == "|to")
    #expect(line(.text("en to"), .home, .deleteWordRight) == "| to")
    #expect(line(.text("ne"), .control("t")) == "en|")
  }

  @Test func `goes through the lines asked before and back to what was being written`() {
    let history = ["en", "to"]
    #expect(line(.text("x"), .up, history: history) == "to|")
    #expect(line(.text("x"), .up, .up, .up, history: history) == "en|")
    #expect(line(.text("x"), .up, .up, .down, .down, .down, history: history) == "x|")
  }

  @Test func `searches the lines asked before`() {
    let history = ["Hvem leder DUBU?", "Hvad er 3.5?", "Hvem ejer DUBU?"]
    #expect(line(.control("r"), .text("dubu"), .end, history: history) == "Hvem ejer DUBU?|")
    #expect(
      line(.control("r"), .text("dubu"), .control("r"), .end, history: history)
        == "Hvem leder DUBU?|")
    #expect(
      line(.text("x"), .control("r"), .text("dubu"), .control("g"), history: history) == "x|")
    #expect(line(.text("x"), .control("r"), .text("nix"), .left, history: history) == "|x")
  }

  @Test func `tells what is to be done`() {
    var editor = LineEditor()
    #expect(editor.handle(.control("d")) == .left)
    #expect(editor.handle(.text("ab")) == .edited)
    #expect(editor.handle(.control("d")) == .none)
    #expect(editor.handle(.tab) == .complete)
    #expect(editor.handle(.control("c")) == .abandoned("ab"))
    #expect(editor.handle(.text("x")) == .edited)
    #expect(editor.handle(.enter) == .entered("x"))
    #expect(editor.buffer.isEmpty)
  }

  @Test func `takes no control characters in`() {
    #expect(line(.text("a\u{7}b")) == "a b|")
  }
}
