import Sockets

/// Where a daemon listens: what the service manager gave it, what the options say, or the defaults.
struct Addresses {
  private let configuration: Configuration
  private let environment: [String: String]

  init(_ configuration: Configuration, environment: [String: String]) {
    self.configuration = configuration
    self.environment = environment
  }

  /// Binds every address.
  ///
  /// - Returns: The listeners, which do not accept yet.
  /// - Throws: What is wrong with the first that cannot be bound; the others are free again.
  func bind() throws(StartError) -> [Listener] {
    var listeners = Listener.inherited(environment: environment)
    let isActivated = !listeners.isEmpty
    if configuration.usesUnix {
      var paths = configuration.unixPaths
      if paths.isEmpty, !isActivated { paths = [try defaultPath()] }
      for path in paths { listeners.append(try bind(.unix(path: path))) }
    }
    if configuration.usesTCP {
      var addresses = configuration.tcpAddresses
      if addresses.isEmpty, !isActivated { addresses = [Configuration.defaultTCPAddress] }
      for address in addresses {
        listeners.append(try bind(try parse(address)))
      }
    }
    guard !listeners.isEmpty else { throw .nowhere }
    return listeners
  }

  private func bind(_ address: SocketAddress) throws(StartError) -> Listener {
    var options = ListenerOptions()
    options.unixMode = configuration.unixMode
    options.unixGroup = configuration.unixGroup
    do throws(SocketError) {
      return try Listener.bind(to: address, options: options)
    } catch {
      throw .cannotListen(address.description, error)
    }
  }

  private func parse(_ address: String) throws(StartError) -> SocketAddress {
    do throws(SocketError) {
      return try SocketAddress(hostAndPort: address)
    } catch {
      throw .cannotListen(address, error)
    }
  }

  private func defaultPath() throws(StartError) -> String {
    do throws(SocketError) {
      return try DefaultSocketPath(environment: environment).prepare()
    } catch {
      throw .cannotListen("the default Unix socket", error)
    }
  }
}
