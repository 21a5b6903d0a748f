import Glibc

extension Listener {
  /// Takes over the sockets that the service manager has opened for this process.
  ///
  /// As in sd_listen_fds(3): `LISTEN_PID` names us, `LISTEN_FDS` tells how many stand from 3 on.
  /// The variables are removed, so that no child takes them for its own. What is no listening
  /// stream socket is left alone.
  ///
  /// - Parameter environment: The process's environment.
  /// - Returns: The listeners, none when there are no such sockets; their files stay at the end.
  public static func inherited(environment: [String: String]) -> [Listener] {
    guard let pid = environment["LISTEN_PID"].flatMap({ Int32($0) }), pid == getpid(),
      let count = environment["LISTEN_FDS"].flatMap({ Int32($0) }), (1...1_024).contains(count)
    else { return [] }
    for name in ["LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"] { unsetenv(name) }
    return (3..<3 + count).compactMap { adopt(Descriptor(number: $0)) }
  }

  /// Makes a listener of a descriptor that listens already.
  static func adopt(_ descriptor: Descriptor) -> Listener? {
    guard descriptor.option(SO_ACCEPTCONN) == 1,
      descriptor.option(SO_TYPE) == Int32(SOCK_STREAM.rawValue),
      let address = descriptor.localAddress
    else { return nil }
    descriptor.adopt()
    return Listener(
      descriptor, address: address, file: nil, options: ListenerOptions(),
      isInherited: true)
  }
}
