import Synchronization
import Terminal
import Testing

@Suite struct `Standard streams` {
  private final class Sink: Sendable {
    let writes = Mutex<[[UInt8]]>([])

    var streams: StandardStreams {
      StandardStreams(
        read: { () throws(StreamError) in [] },
        write: { [self] (bytes) throws(StreamError) in writes.withLock { $0.append(bytes) } },
        writeError: { [self] bytes in writes.withLock { $0.append(bytes) } })
    }
  }

  @Test func `write several lines at once`() throws {
    let sink = Sink()
    try sink.streams.print(["Ja.", "Kilde: x"])
    #expect(sink.writes.withLock { $0 } == [Array("Ja.\nKilde: x\n".utf8)])
  }

  @Test func `write nothing for no lines`() throws {
    let sink = Sink()
    try sink.streams.print([])
    #expect(sink.writes.withLock { $0 }.isEmpty)
  }

  @Test func `end what is complained of with a line feed`() {
    let sink = Sink()
    sink.streams.complain("skranke: nej")
    #expect(sink.writes.withLock { $0 } == [Array("skranke: nej\n".utf8)])
  }
}
