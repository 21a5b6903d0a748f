import Testing

@Suite struct `DanishText` {
  @Test func `is not written yet`() {}
}
