import Sockets

/// Somebody who answers, and what is asked of them.
struct LoadTarget: Sendable {
  /// A request, and what must come back.
  struct Exchange: Equatable, Sendable {
    /// What is sent.
    let request: [UInt8]
    /// What must come back, byte for byte.
    let reply: [UInt8]
  }

  /// What it is called in tables.
  let name: String
  /// Where it listens.
  let address: SocketAddress
  /// What is asked, one after another, from the beginning again at the end.
  let exchanges: [Exchange]
}
