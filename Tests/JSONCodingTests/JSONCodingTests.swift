import Testing

@Suite struct `JSONCoding` {
  @Test func `is not written yet`() {}
}
