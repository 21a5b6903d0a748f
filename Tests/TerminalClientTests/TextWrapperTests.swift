import Testing

@testable import TerminalClient

@Suite struct `Text wrapper` {
  @Test func `breaks between words`() {
    #expect(TextWrapper(columns: 12).lines("Det er forsinket.") == ["Det er", "forsinket."])
    #expect(TextWrapper(columns: 40).lines("Det er forsinket.") == ["Det er forsinket."])
  }

  @Test func `hangs what follows under what stands first`() {
    #expect(
      TextWrapper(columns: 16).lines("Referat, side 3", first: "Kilde: ", indentation: 7)
        == ["Kilde: Referat,", "       side 3"])
  }

  @Test func `breaks a word that is wider than a line`() {
    #expect(TextWrapper(columns: 5).lines("abcdefgh ij") == ["abcde", "fgh", "ij"])
  }

  @Test(arguments: 1...50)
  func `loses nothing and keeps to the width`(columns: Int) {
    let text = "Henvendelsesstrategien blev vedtaget den 3. marts 2014 med 漢字 og æøå."
    let lines = TextWrapper(columns: columns).lines(text)
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= max(columns, 2) })
  }
}
