import Testing
import TestSupport

@testable import TerminalClient

@Suite struct `Key reader` {
  private func keys(_ text: String) -> [Key] {
    var reader = KeyReader()
    return reader.read(Array(text.utf8))
  }

  @Test func `tells text from keys`() {
    #expect(
      keys("å\u{1B}[D\r\t\u{7F}\u{1B}[1;5C\u{1B}bx\u{3}")
        == [
          .text("å"), .left, .enter, .tab, .backspace, .wordRight, .wordLeft, .text("x"),
          .control("c"),
        ])
  }

  @Test(arguments: 1...5)
  func `gives the same keys however the bytes are cut`(size: Int) {
    var reader = KeyReader()
    let bytes = Array("æ漢\u{1B}[A\u{1B}OF\u{1B}[3~é".utf8)
    let found = stride(from: 0, to: bytes.count, by: size).flatMap { start in
      reader.read(Array(bytes[start..<min(start + size, bytes.count)]))
    }
    let text = found.map { if case .text(let text) = $0 { text } else { "|" } }.joined()
    #expect(text == "æ漢|||é")
    #expect(found.contains(.up) && found.contains(.end) && found.contains(.delete))
  }

  @Test func `passes unknown sequences over`() {
    #expect(keys("\u{1B}[99;99~a\u{1B}[?1xb") == [.text("ab")])
  }

  @Test func `takes a tab in pasted text for a space, and its line ends for the end of lines`() {
    #expect(
      keys("\u{1B}[200~a\tb\r\nc\u{1B}[201~\t")
        == [.text("a b"), .enter, .enter, .text("c"), .tab])
  }

  @Test func `shows that bytes are no text instead of waiting for more`() {
    var reader = KeyReader()
    #expect(reader.read([0xC3, 0x41, 0xFF]) == [.text("\u{FFFD}A\u{FFFD}")])
  }
}
