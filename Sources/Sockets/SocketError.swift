import Glibc

/// What can go wrong with a socket, as data; the text is for logs.
public enum SocketError: Error, Equatable, Sendable {
  /// Not `HOST:PORT`, or a path no socket can have.
  case malformedAddress(String)
  /// The path of a Unix socket is longer than the system can hold, counted in bytes.
  case pathTooLong(String, limit: Int)
  /// Somebody answers at this address already.
  case alreadyListening(SocketAddress)
  /// Something that is no socket stands at the path; it is left alone.
  case notASocket(path: String)
  /// Another process held the lock beside the path all the time we waited for it.
  case locked(path: String)
  /// The host has no address.
  case unknownHost(String)
  /// The system has no such group.
  case unknownGroup(String)
  /// The time given for it ran out.
  case timedOut
  /// The peer closed before all that was waited for had come.
  case closedByPeer
  /// More came than the caller wanted to hold, in bytes.
  case tooLong(limit: Int)
  /// A system call failed with this `errno`.
  case system(call: String, code: Int32)

  /// The error of the system call that just failed.
  static func last(_ call: String) -> SocketError { .system(call: call, code: errno) }
}

extension SocketError: CustomStringConvertible {
  /// One line for a log or a terminal.
  public var description: String {
    switch self {
    case .malformedAddress(let text): "not an address: \(text)"
    case .pathTooLong(let path, let limit): "socket path over \(limit) bytes: \(path)"
    case .alreadyListening(let address): "somebody listens on \(address) already"
    case .notASocket(let path): "not a socket, left alone: \(path)"
    case .locked(let path): "another process holds the lock \(path)"
    case .unknownHost(let host): "unknown host: \(host)"
    case .unknownGroup(let group): "unknown group: \(group)"
    case .timedOut: "timed out"
    case .closedByPeer: "the peer closed the connection"
    case .tooLong(let limit): "more than \(limit) bytes came"
    case .system(let call, let code): "\(call): \(String(cString: strerror(code)))"
    }
  }
}
