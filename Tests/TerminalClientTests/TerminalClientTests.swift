import Testing

@Suite struct `TerminalClient` {
  @Test func `is not written yet`() {}
}
