import Glibc

/// Binds TCP addresses.
enum TCPBinding {
  /// Binds the first address of the host that can be bound.
  ///
  /// - Returns: A listening descriptor.
  static func bind(host: String, port: UInt16, backlog: Int32) throws(SocketError) -> Descriptor {
    // Every interface: one IPv6 socket serves both families, where the kernel has IPv6.
    if host.isEmpty, let both = try? bind(host: "::", port: port, backlog: backlog, both: true) {
      return both
    }
    return try bind(
      host: host.isEmpty ? "0.0.0.0" : host, port: port, backlog: backlog, both: false)
  }

  private static func bind(
    host: String, port: UInt16, backlog: Int32, both: Bool
  ) throws(SocketError) -> Descriptor {
    var failure = SocketError.unknownHost(host)
    for address in try NativeAddress.resolve(host: host, port: port, toListen: true) {
      do throws(SocketError) {
        return try listen(on: address, backlog: backlog, both: both)
      } catch .system("bind", EADDRINUSE) {
        failure = .alreadyListening(.tcp(host: host, port: port))
      } catch {
        failure = error
      }
    }
    throw failure
  }

  private static func listen(
    on address: NativeAddress, backlog: Int32, both: Bool
  ) throws(SocketError) -> Descriptor {
    let descriptor = try Descriptor.stream(family: address.family)
    // Without it a restart would have to wait until the last connections are forgotten.
    descriptor.set(SO_REUSEADDR, to: 1)
    if address.family == AF_INET6 {
      descriptor.set(IPV6_V6ONLY, level: Int32(IPPROTO_IPV6), to: both ? 0 : 1)
    }
    let failed =
      if address.lend({ Glibc.bind(descriptor.number, $0, $1) }) != 0 {
        "bind"
      } else if Glibc.listen(descriptor.number, backlog) != 0 { "listen" } else { nil as String? }
    guard let failed else { return descriptor }
    let error = SocketError.last(failed)
    descriptor.close()
    throw error
  }
}
