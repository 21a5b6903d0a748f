import Testing

@Suite struct `WireProtocol` {
  @Test func `is not written yet`() {}
}
