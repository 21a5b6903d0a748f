import Testing

@Suite struct `Assistant` {
  @Test func `is not written yet`() {}
}
