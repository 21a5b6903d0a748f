import Testing

@Suite struct `IntentMatching` {
  @Test func `is not written yet`() {}
}
