import Testing

@Suite struct `SkrankeServer` {
  @Test func `is not written yet`() {}
}
