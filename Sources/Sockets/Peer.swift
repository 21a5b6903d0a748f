import Glibc

/// Who is at the other end of a connection.
public enum Peer: Hashable, Sendable {
  /// A process on this machine, as the kernel vouches for it at the time it connected.
  case process(pid: Int32, user: UInt32, group: UInt32)
  /// An address on the network; `host` is a number, an IPv4 one never written as IPv6.
  case network(host: String, port: UInt16)
  /// The system does not tell.
  case unknown

  /// The host that limits per address count by; nil on Unix sockets and on loopback.
  public var limitedHost: String? {
    guard case .network(let host, _) = self, !SocketAddress.isLoopback(host: host) else {
      return nil
    }
    return host
  }

  /// Reads it from an accepted descriptor.
  init(of descriptor: Descriptor, address: SocketAddress?) {
    switch address {
    case .tcp(let host, let port)?: self = .network(host: host, port: port)
    case .unix?, nil: self = Self.credentials(of: descriptor)
    }
  }

  /// `struct ucred`, which Swift does not import: three numbers of 32 bits, pid, uid, gid.
  private static func credentials(of descriptor: Descriptor) -> Peer {
    var numbers: (Int32, UInt32, UInt32) = (0, 0, 0)
    var size = socklen_t(MemoryLayout.size(ofValue: numbers))
    let result = getsockopt(descriptor.number, SOL_SOCKET, SO_PEERCRED, &numbers, &size)
    guard result == 0, numbers.0 > 0 else { return .unknown }
    return .process(pid: numbers.0, user: numbers.1, group: numbers.2)
  }
}

extension Peer: CustomStringConvertible {
  /// For the log, `127.0.0.1:50412` or `pid 812 uid 1000`.
  public var description: String {
    switch self {
    case .process(let pid, let user, _): "pid \(pid) uid \(user)"
    case .network(let host, let port): SocketAddress.tcp(host: host, port: port).description
    case .unknown: "unknown"
    }
  }
}
