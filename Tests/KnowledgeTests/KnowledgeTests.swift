import Testing

@Suite struct `Knowledge` {
  @Test func `is not written yet`() {}
}
