import Testing

@testable import TerminalClient

@Suite struct `Line display` {
  private func buffer(_ text: String, cursor: Int? = nil) -> LineBuffer {
    var buffer = LineBuffer()
    buffer.insert(text)
    if let cursor { buffer.move(by: cursor - buffer.cursor) }
    return buffer
  }

  @Test func `shows prompt and line, and puts the cursor in its place`() {
    var display = LineDisplay()
    #expect(
      display.show(prompt: "> ", buffer("abc", cursor: 1), columns: 40)
        == "\r\u{1B}[J> abc\r\u{1B}[3C")
  }

  @Test func `breaks a line at the margin and comes back over its rows`() {
    var display = LineDisplay()
    #expect(
      display.show(prompt: "> ", buffer("abcdef"), columns: 5)
        == "\r\u{1B}[J> abc\r\ndef\r\u{1B}[3C")
    #expect(
      display.show(prompt: "> ", buffer("abcdef", cursor: 0), columns: 5)
        == "\u{1B}[1A\r\u{1B}[J> abc\r\ndef\u{1B}[1A\r\u{1B}[2C")
  }

  @Test func `gives the cursor a row of its own behind a full one`() {
    var display = LineDisplay()
    #expect(display.show(prompt: "> ", buffer("abc"), columns: 5) == "\r\u{1B}[J> abc\r\n\r")
    #expect(display.hide() == "\u{1B}[1A\r\u{1B}[J")
  }

  @Test func `does not cut a wide character in two`() {
    var display = LineDisplay()
    #expect(
      display.show(prompt: "> ", buffer("a漢字"), columns: 6)
        == "\r\u{1B}[J> a漢\r\n字\r\u{1B}[2C")
  }

  @Test func `does not count colours as columns`() {
    #expect(LineDisplay.plain("\u{1B}[1;36m> \u{1B}[0m") == "> ")
  }
}

@Suite struct `Display width` {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("æøå", 3), ("a\u{30A}", 1), ("漢字", 4), ("🙂", 2), ("–", 1),
  ])
  func `is in columns`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }
}
