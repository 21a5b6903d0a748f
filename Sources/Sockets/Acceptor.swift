import Glibc

/// Takes connections from a listening descriptor; confined to the listener's queue.
final class Acceptor {
  /// Pauses after which those who wait are let go instead of waiting for a descriptor.
  private static let patience = 20
  /// Connections taken per event, so that several listeners get their turn.
  private static let atOnce = 64

  private let descriptor: Descriptor
  private let local: SocketAddress
  private let group: EventLoopGroup
  private let makeHandler: HandlerFactory
  /// Kept open for the day when no other is left: given up, it lets one connection be taken and
  /// closed, whose peer would else wait for ever.
  private var reserve: Int32
  private var failures = 0

  init(
    descriptor: Descriptor, local: SocketAddress, group: EventLoopGroup,
    makeHandler: @escaping HandlerFactory
  ) {
    self.descriptor = descriptor
    self.local = local
    self.group = group
    self.makeHandler = makeHandler
    reserve = Self.openReserve()
  }

  deinit { if reserve >= 0 { _ = close(reserve) } }

  /// Accepts what waits; false when the process has no descriptor left for it.
  func acceptSome() -> Bool {
    for _ in 0..<Self.atOnce {
      let number = accept(descriptor.number, nil, nil)
      guard number >= 0 else {
        switch errno {
        case EMFILE, ENFILE, ENOBUFS, ENOMEM: return ranOut()
        case EAGAIN: return true
        default: continue  // gone again before it was taken, or interrupted
        }
      }
      failures = 0
      if reserve < 0 { reserve = Self.openReserve() }
      let accepted = Descriptor(number: number)
      accepted.adopt()
      let remote = NativeAddress { getpeername(number, $0, $1) }?.address
      var local = local
      if case .tcp = local {
        accepted.tuneTCP()
        // Who listens on every interface learns here which one it was.
        local = NativeAddress { getsockname(number, $0, $1) }?.address ?? local
      }
      group.adopt(
        accepted, peer: Peer(of: accepted, address: remote), local: local, makeHandler: makeHandler)
    }
    return true
  }

  /// Accepts everything that waits now, as far as descriptors go.
  func acceptAll() {
    // As many as the kernel's queue may hold, and not those who come in the meantime for ever.
    for _ in 0..<64 where !acceptSome() { return }
  }

  private func ranOut() -> Bool {
    group.census.ranOut()
    failures += 1
    guard failures > Self.patience, reserve >= 0 else { return false }
    _ = close(reserve)
    let unlucky = accept(descriptor.number, nil, nil)
    if unlucky >= 0 { _ = close(unlucky) }
    reserve = Self.openReserve()
    return false
  }

  private static func openReserve() -> Int32 { open("/dev/null", O_RDONLY | O_CLOEXEC) }
}
