import Sockets

/// Where to look for a daemon.
enum DaemonAddresses {
  /// The address that the options name, or every place where a daemon is by default.
  static func of(
    _ options: ClientOptions, environment: [String: String]
  ) throws(ClientUsageError) -> [SocketAddress] {
    do throws(SocketError) {
      if let tcp = options.tcp { return [try SocketAddress(hostAndPort: tcp)] }
      if let path = options.socket { return [try SocketAddress(unixPath: path)] }
    } catch {
      throw .badAddress(options.tcp ?? options.socket ?? "")
    }
    // A candidate with a path too long for a socket is no place for a daemon either.
    return DefaultSocketPath(environment: environment).candidates.compactMap {
      try? SocketAddress(unixPath: $0)
    }
  }
}
