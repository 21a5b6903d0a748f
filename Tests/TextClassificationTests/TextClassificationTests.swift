import Testing

@Suite struct `TextClassification` {
  @Test func `is not written yet`() {}
}
