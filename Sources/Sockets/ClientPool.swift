import Glibc

/// Many connections to one address that a single thread drives, for measuring.
///
///     let pool = try ClientPool(to: address, count: 50, timeout: .seconds(5))
///     try pool.send(request, on: 0)
///     try pool.receive(timeout: .seconds(1)) { connection, bytes in … }
public final class ClientPool {
  private let sockets: [ClientSocket]
  private var polled: [pollfd]
  private var buffer = [UInt8](repeating: 0, count: 64 << 10)

  /// Connects.
  ///
  /// - Parameters:
  ///   - address: Where somebody listens.
  ///   - count: How many connections.
  ///   - timeout: How long to wait for each.
  /// - Throws: `SocketError`, as `ClientSocket.connect(to:timeout:)`.
  public init(to address: SocketAddress, count: Int, timeout: Duration) throws(SocketError) {
    var sockets: [ClientSocket] = []
    for _ in 0..<count {
      sockets.append(try ClientSocket.connect(to: address, timeout: timeout))
    }
    self.sockets = sockets
    polled = sockets.map { pollfd(fd: $0.descriptor.number, events: Int16(POLLIN), revents: 0) }
  }

  /// How many connections there are.
  public var count: Int { sockets.count }

  /// Sends everything on one connection.
  ///
  /// - Parameters:
  ///   - bytes: What to send.
  ///   - connection: The number of the connection, from 0.
  /// - Throws: `SocketError`.
  public func send(_ bytes: [UInt8], on connection: Int) throws(SocketError) {
    try sockets[connection].send(bytes, timeout: .seconds(10))
  }

  /// Waits until something can be read, and reads once from every connection where it can.
  ///
  /// - Parameters:
  ///   - timeout: How long to wait.
  ///   - body: Called with the number of each connection and what came; with nothing at its end.
  /// - Returns: Whether anything came.
  /// - Throws: `SocketError`, or what `body` throws.
  public func receive(
    timeout: Duration, _ body: (Int, ArraySlice<UInt8>) throws -> Void
  ) throws -> Bool {
    let wait = Int32(clamping: Monotonic.nanoseconds(timeout) / 1_000_000)
    let ready = poll(&polled, nfds_t(polled.count), wait)
    if ready < 0, errno != EINTR { throw SocketError.last("poll") }
    guard ready > 0 else { return false }
    for index in polled.indices where polled[index].revents != 0 {
      let descriptor = polled[index].fd
      let count = buffer.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
      if count >= 0 {
        try body(index, buffer[..<min(count, buffer.count)])
      } else if errno != EAGAIN, errno != EINTR {
        throw SocketError.last("recv")
      }
    }
    return true
  }
}
