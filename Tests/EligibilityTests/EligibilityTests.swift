import Testing

@Suite struct `Eligibility` {
  @Test func `is not written yet`() {}
}
