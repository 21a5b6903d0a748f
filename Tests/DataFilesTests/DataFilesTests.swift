import Testing

@Suite struct `DataFiles` {
  @Test func `is not written yet`() {}
}
