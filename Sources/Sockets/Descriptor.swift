import Glibc

/// The system calls on a descriptor that more than one type here needs.
///
/// It owns nothing: who opened the descriptor closes it.
struct Descriptor: Equatable {
  /// The number the system gave it.
  let number: Int32

  /// Opens a stream socket that blocks nobody and is not inherited by children.
  static func stream(family: Int32) throws(SocketError) -> Descriptor {
    let flags = SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue
    let number = socket(family, Int32(flags), 0)
    guard number >= 0 else { throw .last("socket") }
    return Descriptor(number: number)
  }

  /// Makes a descriptor that came from elsewhere like those of ``stream(family:)``.
  func adopt() {
    _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK)
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
  }

  /// Closes it; never repeated, since after an error Linux has released it all the same.
  func close() { _ = Glibc.close(number) }

  /// Sets an option that is a number.
  func set(_ option: Int32, level: Int32 = SOL_SOCKET, to value: Int32) {
    var value = value
    _ = setsockopt(number, level, option, &value, socklen_t(MemoryLayout<Int32>.size))
  }

  /// Reads an option that is a number; nil where the descriptor has none such.
  func option(_ option: Int32, level: Int32 = SOL_SOCKET) -> Int32? {
    var value: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    return getsockopt(number, level, option, &value, &size) == 0 ? value : nil
  }

  /// What keeps a TCP conversation quick, and finds a peer that has vanished.
  func tuneTCP() {
    set(TCP_NODELAY, level: Int32(IPPROTO_TCP), to: 1)
    set(SO_KEEPALIVE, to: 1)
  }

  /// The address it is bound to.
  var localAddress: SocketAddress? {
    NativeAddress { getsockname(number, $0, $1) }?.address
  }

  /// Waits until one of `events` is there; false when the deadline, on the clock of ``Monotonic``,
  /// comes first. Without a deadline it waits for ever.
  func wait(for events: Int32, until deadline: UInt64?) throws(SocketError) -> Bool {
    while true {
      var entry = pollfd(fd: number, events: Int16(events), revents: 0)
      let result = poll(&entry, 1, deadline.map(Monotonic.milliseconds(until:)) ?? -1)
      if result > 0 { return true }
      if result < 0, errno != EINTR { throw .last("poll") }
      if let deadline, Monotonic.now >= deadline { return false }
    }
  }
}
