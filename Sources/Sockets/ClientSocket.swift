import Foundation
import Glibc

/// A connection for who may wait: the terminal client and tests.
///
///     let socket = try ClientSocket.connect(to: address, timeout: .seconds(2))
///     try socket.send("Hvad er DUBU?\n".utf8)
///     let line = try socket.read(through: Array("\n".utf8), limit: 1 << 20, timeout: .seconds(30))
///
/// One thread may send while another reads; reads on several threads take turns.
///
/// `@unchecked Sendable`: `pending` and `hasEnded` are touched only while `reading` is held; the
/// descriptor is constant, and the system lets several threads use it. It is closed when the last
/// reference has gone, so that nobody can use a number that has become another's.
public final class ClientSocket: @unchecked Sendable {
  let descriptor: Descriptor
  private let reading = NSLock()
  private var pending: [UInt8] = []
  private var hasEnded = false

  init(_ descriptor: Descriptor) { self.descriptor = descriptor }

  deinit { descriptor.close() }

  /// Connects; a host with several addresses is tried with each.
  ///
  /// - Parameters:
  ///   - address: Where somebody listens.
  ///   - timeout: How long to wait in all.
  /// - Returns: The connected socket.
  /// - Throws: `SocketError`: `.timedOut`, `.unknownHost`, or `.system` with `ECONNREFUSED` or
  ///   `ENOENT` when nobody listens there.
  public static func connect(
    to address: SocketAddress, timeout: Duration
  ) throws(SocketError) -> ClientSocket {
    let deadline = Monotonic.after(timeout)
    switch address {
    case .unix(let path):
      return try connect(NativeAddress(unixPath: Array(path.utf8)), deadline)
    case .tcp(let host, let port):
      let name = host.isEmpty ? "localhost" : host
      var failure = SocketError.unknownHost(name)
      for found in try NativeAddress.resolve(host: name, port: port, toListen: false) {
        do throws(SocketError) { return try connect(found, deadline) } catch { failure = error }
      }
      throw failure
    }
  }

  private static func connect(
    _ address: NativeAddress, _ deadline: UInt64
  ) throws(SocketError) -> ClientSocket {
    let descriptor = try Descriptor.stream(family: address.family)
    let socket = ClientSocket(descriptor)
    while address.lend({ Glibc.connect(descriptor.number, $0, $1) }) != 0 {
      switch errno {
      case EINTR: continue
      case EINPROGRESS:
        guard try descriptor.wait(for: POLLOUT, until: deadline) else { throw .timedOut }
        // Reading it clears it.
        let code = descriptor.option(SO_ERROR) ?? EBADF
        guard code == 0 else { throw .system(call: "connect", code: code) }
        return socket.tuned(address)
      case EAGAIN:
        // A Unix socket whose queue is full says so and gives nothing to wait for.
        guard Monotonic.now < deadline else { throw .timedOut }
        _ = poll(nil, 0, 5)
      default: throw .last("connect")
      }
    }
    return socket.tuned(address)
  }

  private func tuned(_ address: NativeAddress) -> ClientSocket {
    if address.family != AF_UNIX { descriptor.tuneTCP() }
    return self
  }

  /// Sends everything.
  ///
  /// - Parameters:
  ///   - bytes: What to send.
  ///   - timeout: How long to wait for the peer to take it; nil waits without end.
  /// - Throws: `SocketError.timedOut`, or `.system` with `EPIPE` when the peer has gone.
  public func send(
    _ bytes: some Sequence<UInt8>, timeout: Duration? = nil
  ) throws(SocketError) {
    let deadline = timeout.map(Monotonic.after)
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Glibc.send(descriptor.number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        guard try descriptor.wait(for: POLLOUT, until: deadline) else { throw .timedOut }
      } else if errno != EINTR {
        throw .last("send")
      }
    }
  }

  /// Reads what comes next, waiting for the first byte only.
  ///
  /// - Parameter timeout: How long to wait; nil waits without end.
  /// - Returns: At least one byte; empty when the peer has ended.
  /// - Throws: `SocketError.timedOut` or `.system`.
  public func read(timeout: Duration? = nil) throws(SocketError) -> [UInt8] {
    reading.lock()
    defer { reading.unlock() }
    if pending.isEmpty { _ = try fill(until: timeout.map(Monotonic.after)) }
    defer { pending = [] }
    return pending
  }

  /// Reads up to a mark, and keeps what comes behind it for the next read.
  ///
  /// - Parameters:
  ///   - mark: What ends it, such as a line feed or an empty line.
  ///   - limit: The most bytes to hold.
  ///   - timeout: How long to wait in all; nil waits without end.
  /// - Returns: The bytes with the mark at their end.
  /// - Throws: `SocketError`: `.closedByPeer` before the mark came, `.tooLong`, `.timedOut`.
  public func read(
    through mark: [UInt8], limit: Int, timeout: Duration? = nil
  ) throws(SocketError) -> [UInt8] {
    reading.lock()
    defer { reading.unlock() }
    let deadline = timeout.map(Monotonic.after)
    var from = 0
    while true {
      if let end = Self.end(of: mark, in: pending, from: from) {
        guard end <= limit else { throw .tooLong(limit: limit) }
        defer { pending.removeFirst(end) }
        return Array(pending[..<end])
      }
      guard pending.count <= limit else { throw .tooLong(limit: limit) }
      from = max(0, pending.count - mark.count + 1)
      guard try fill(until: deadline) else { throw .closedByPeer }
    }
  }

  /// Reads until the peer ends.
  ///
  /// - Parameters:
  ///   - limit: The most bytes to hold.
  ///   - timeout: How long to wait in all; nil waits without end.
  /// - Returns: Everything that came.
  /// - Throws: `SocketError`: `.tooLong`, `.timedOut` or `.system`.
  public func readToEnd(limit: Int, timeout: Duration? = nil) throws(SocketError) -> [UInt8] {
    reading.lock()
    defer { reading.unlock() }
    let deadline = timeout.map(Monotonic.after)
    while try fill(until: deadline) {
      guard pending.count <= limit else { throw .tooLong(limit: limit) }
    }
    defer { pending = [] }
    return pending
  }

  /// Tells the peer that nothing more comes; its replies can still be read.
  public func endSending() { _ = shutdown(descriptor.number, Int32(SHUT_WR)) }

  /// Ends both directions; a read that waits on another thread comes back with nothing.
  public func disconnect() { _ = shutdown(descriptor.number, Int32(SHUT_RDWR)) }

  /// Appends what one `recv` brings; false at the end. The caller holds `reading`.
  private func fill(until deadline: UInt64?) throws(SocketError) -> Bool {
    guard !hasEnded else { return false }
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = chunk.withUnsafeMutableBytes {
        recv(descriptor.number, $0.baseAddress, $0.count, 0)
      }
      if count > 0 {
        pending += chunk[..<min(count, chunk.count)]
        return true
      }
      if count == 0 {
        hasEnded = true
        return false
      }
      if errno == EAGAIN {
        guard try descriptor.wait(for: Int32(POLLIN), until: deadline) else { throw .timedOut }
      } else if errno != EINTR {
        throw .last("recv")
      }
    }
  }

  private static func end(of mark: [UInt8], in bytes: [UInt8], from: Int) -> Int? {
    guard !mark.isEmpty, bytes.count >= mark.count else { return nil }
    for start in from...max(from, bytes.count - mark.count)
    where bytes[start...].starts(with: mark) {
      return start + mark.count
    }
    return nil
  }
}
