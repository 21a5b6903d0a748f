import Testing

@Suite struct `Sockets` {
  @Test func `is not written yet`() {}
}
