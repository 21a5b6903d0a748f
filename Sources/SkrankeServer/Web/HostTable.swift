import Sockets

/// The names under which the daemon may be asked, and the pages that may ask it.
///
/// A page of another origin can make a browser send requests here; the browser tells the origin,
/// and `Host` tells which name was resolved, so that a name pointed at 127.0.0.1 gets nothing.
struct HostTable: Equatable, Sendable {
  private let own: Set<String>
  private let allowed: Set<String>
  private let origins: Set<String>

  /// - Parameters:
  ///   - configuration: What was allowed besides.
  ///   - own: Host and port of the daemon's own addresses.
  init(configuration: Configuration, own: Set<String>) {
    self.own = own
    allowed = Set(configuration.allowedHosts.map { $0.lowercased() })
    origins = Set(configuration.allowedOrigins)
  }

  /// Whether a request may be for this host and port.
  func knows(_ authority: String) -> Bool {
    let authority = authority.lowercased()
    return own.contains(authority) || isAllowed(authority)
  }

  /// Whether a page of an origin may ask; one that is not told is no browser's.
  func allows(origin: String?, to authority: String) -> Bool {
    guard let origin else { return true }
    if origins.contains(origin) || origin == "http://" + authority { return true }
    // Behind an allowed name there may be a proxy that speaks TLS for us.
    return origin == "https://" + authority && isAllowed(authority.lowercased())
  }

  /// Whether a name was allowed, with the port given or, where none was given, with any.
  private func isAllowed(_ authority: String) -> Bool {
    allowed.contains(authority) || allowed.contains(Self.host(of: authority))
  }

  private static func host(of authority: String) -> String {
    guard let colon = authority.lastIndex(of: ":"), !authority[colon...].contains("]") else {
      return authority
    }
    return String(authority[..<colon])
  }

  /// Host and port of an address that is listened on, and the other names it goes by.
  ///
  ///     HostTable.names(of: .tcp(host: "127.0.0.1", port: 7411))
  ///     // 127.0.0.1:7411, localhost:7411
  ///     HostTable.names(of: .unix(path: "/run/s"))   // localhost, as curl says
  static func names(of address: SocketAddress) -> Set<String> {
    switch address {
    case .unix: return ["localhost"]
    case .tcp(let host, let port):
      var names: Set<String> = [host.contains(":") ? "[\(host)]" : host]
      if address.isLoopback { names.insert("localhost") }
      let withPort = Set(names.map { "\($0):\(port)" })
      // RFC 9110 §4.2.1: the port may be left out where it is 80.
      return port == 80 ? withPort.union(names) : withPort
    }
  }
}
