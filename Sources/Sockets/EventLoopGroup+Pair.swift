import Glibc

extension EventLoopGroup {
  /// Makes a connection within the process, without an address to listen on.
  ///
  /// - Parameter makeHandler: Makes the handler of the group's end.
  /// - Returns: The other end.
  /// - Throws: `SocketError.system`.
  public func connect(_ makeHandler: @escaping HandlerFactory) throws(SocketError) -> ClientSocket {
    var ends: [Int32] = [-1, -1]
    let flags = SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue
    guard socketpair(AF_UNIX, Int32(flags), 0, &ends) == 0, let ours = ends.first,
      let theirs = ends.last
    else { throw .last("socketpair") }
    let descriptor = Descriptor(number: ours)
    adopt(
      descriptor, peer: Peer(of: descriptor, address: nil), local: .unix(path: ""),
      makeHandler: makeHandler)
    return ClientSocket(Descriptor(number: theirs))
  }
}
