import Glibc

extension StandardStreams {
  /// The streams of the process. Taking them has a write to a pipe without reader fail with
  /// `StreamError.closed` instead of ending the process.
  public static var standard: StandardStreams {
    _ = signal(SIGPIPE, SIG_IGN)
    return StandardStreams(
      read: { () throws(StreamError) in try read(from: STDIN_FILENO) },
      write: { (bytes) throws(StreamError) in try write(bytes, to: STDOUT_FILENO) },
      writeError: { bytes in
        do throws(StreamError) { try write(bytes, to: STDERR_FILENO) } catch {}
      },
      isInputTerminal: isatty(STDIN_FILENO) == 1, isOutputTerminal: isatty(STDOUT_FILENO) == 1)
  }

  private static func read(from descriptor: Int32) throws(StreamError) -> [UInt8] {
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count >= 0 { return Array(chunk.prefix(count)) }
      try wait(for: POLLIN, on: descriptor)
    }
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(StreamError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest, rest.count)
      if count >= 0 {
        rest.removeFirst(count)
      } else {
        try wait(for: POLLOUT, on: descriptor)
      }
    }
  }

  /// After a failed call: comes back where it is worth another try. A stream may be non-blocking
  /// because another process that has it made it so.
  private static func wait(for event: Int32, on descriptor: Int32) throws(StreamError) {
    switch errno {
    case EINTR: return
    case EAGAIN:
      var waiting = pollfd(fd: descriptor, events: Int16(event), revents: 0)
      _ = poll(&waiting, 1, -1)
    case EPIPE: throw .closed
    default: throw .system(code: errno)
    }
  }
}
