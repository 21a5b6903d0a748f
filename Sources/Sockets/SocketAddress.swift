/// Where one listens or connects: a path in the file system, or a host and a port.
///
///     try SocketAddress(hostAndPort: "[::1]:7411")  // .tcp(host: "::1", port: 7411)
///     try SocketAddress(hostAndPort: ":0")          // every interface, any free port
///     try SocketAddress(hostAndPort: "7411")        // throws .malformedAddress
public enum SocketAddress: Hashable, Sendable {
  /// A Unix socket at this path.
  case unix(path: String)
  /// A TCP port; an empty host means every interface, port 0 any free one.
  case tcp(host: String, port: UInt16)

  /// How long the path of a Unix socket may be, in bytes.
  public static let longestPath = 107

  /// Takes the path of a Unix socket.
  ///
  /// - Parameter path: Absolute or relative, at most ``longestPath`` bytes.
  /// - Throws: `SocketError.pathTooLong`, or `.malformedAddress` for an empty one or one with NUL.
  public init(unixPath path: String) throws(SocketError) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .malformedAddress(path) }
    guard path.utf8.count <= Self.longestPath else {
      throw .pathTooLong(path, limit: Self.longestPath)
    }
    self = .unix(path: path)
  }

  /// Takes `HOST:PORT`, where an IPv6 address stands in brackets and the host may be empty.
  ///
  /// - Parameter text: As a user writes it after `--tcp`.
  /// - Throws: `SocketError.malformedAddress`.
  public init(hostAndPort text: String) throws(SocketError) {
    guard let colon = text.lastIndex(of: ":"),
      let port = Self.port(text[text.index(after: colon)...])
    else { throw .malformedAddress(text) }
    var host = text[..<colon]
    if host.first == "[", host.last == "]", host.count > 2 {
      host = host.dropFirst().dropLast()
      guard host.contains(":") else { throw .malformedAddress(text) }
    } else if host.contains(":") {
      throw .malformedAddress(text)
    }
    guard !host.utf8.contains(where: { $0 <= 32 || $0 == 91 || $0 == 93 || $0 == 127 }) else {
      throw .malformedAddress(text)
    }
    self = .tcp(host: host == "*" ? "" : String(host), port: port)
  }

  /// Whether only this machine can reach it.
  public var isLoopback: Bool {
    switch self {
    case .unix: true
    case .tcp(let host, _): Self.isLoopback(host: host)
    }
  }

  /// Whether a host, written as a number or as `localhost`, is this machine.
  static func isLoopback(host: String) -> Bool {
    if host == "localhost" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.first == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  /// One to five digits, nothing else: `UInt16("+1")` would be let through.
  private static func port(_ digits: Substring) -> UInt16? {
    guard (1...5).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return UInt16(digits)
  }
}

extension SocketAddress: CustomStringConvertible {
  /// The path, or `HOST:PORT` with an IPv6 address in brackets.
  public var description: String {
    switch self {
    case .unix(let path): path
    case .tcp(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    }
  }
}
