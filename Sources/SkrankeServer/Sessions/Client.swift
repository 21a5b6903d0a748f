/// Who a session is with, as far as limits depend on it.
struct Client: Sendable {
  /// The address that questions are counted by; `nil` for Unix sockets and loopback.
  var countedAddress: String?
  /// Whether it came over the network, loopback included.
  var isTCP = false
  /// Whether it is the daemon itself, which asks whether it lives.
  var isSelf = false
  /// The names, with their ports, under which HTTP may ask for the address it came to.
  var ownHosts: Set<String> = []
}
