import Testing

@Suite struct `HTTPCoding` {
  @Test func `is not written yet`() {}
}
