import Testing

@Suite struct `DataTools` {
  @Test func `is not written yet`() {}
}
