import Dispatch
import Foundation
import Glibc

/// An address that is listened on.
///
/// Bound at once, so that errors show before anything is served; accepting begins with
/// ``start(on:makeHandler:)``.
///
/// `@unchecked Sendable`: the mutable properties are touched only while `lock` is held; the acceptor
/// works on `queue` alone.
public final class Listener: @unchecked Sendable {
  /// Where it really listens: with the port that the system chose for 0.
  public let address: SocketAddress

  private let descriptor: Descriptor
  private let file: UnixSocketFile?
  private let isInherited: Bool
  private let options: ListenerOptions
  private let queue: DispatchQueue
  private let lock = NSLock()
  private var source: (any DispatchSourceRead)?
  private var acceptor: Acceptor?
  private var isStopped = false
  private var isResting = false
  private let closed = DispatchGroup()

  init(
    _ descriptor: Descriptor, address: SocketAddress, file: UnixSocketFile?,
    options: ListenerOptions, isInherited: Bool = false
  ) {
    self.isInherited = isInherited
    self.descriptor = descriptor
    self.address = address
    self.file = file
    self.options = options
    queue = DispatchQueue(label: "skranke.listener")
  }

  /// Binds an address and lets the kernel queue connections.
  ///
  /// - Parameters:
  ///   - address: Unix path, or host and port; `localhost` is taken as its first address.
  ///   - options: Permissions and the like.
  /// - Returns: The listener, which does not accept yet.
  /// - Throws: `SocketError`; `.alreadyListening` when a living daemon is there.
  public static func bind(
    to address: SocketAddress, options: ListenerOptions = ListenerOptions()
  ) throws(SocketError) -> Listener {
    switch address {
    case .unix(let path):
      let (descriptor, file) = try UnixSocketFile.bind(path: path, options: options)
      return Listener(descriptor, address: address, file: file, options: options)
    case .tcp(let host, let port):
      let descriptor = try TCPBinding.bind(host: host, port: port, backlog: options.backlog)
      let actual = descriptor.localAddress ?? address
      return Listener(descriptor, address: actual, file: nil, options: options)
    }
  }

  /// Begins to accept; each connection goes to one loop of the group and gets a handler there.
  ///
  /// - Parameters:
  ///   - group: Where connections live.
  ///   - makeHandler: Called on the connection's queue.
  public func start(on group: EventLoopGroup, makeHandler: @escaping HandlerFactory) {
    let acceptor = Acceptor(
      descriptor: descriptor, local: address, group: group, makeHandler: makeHandler)
    lock.withLock {
      guard source == nil, !isStopped else { return }
      let source = DispatchSource.makeReadSource(fileDescriptor: descriptor.number, queue: queue)
      source.setEventHandler { [weak self] in
        if !acceptor.acceptSome() { self?.rest() }
      }
      source.setCancelHandler { [descriptor, closed] in
        descriptor.close()
        closed.leave()
      }
      closed.enter()
      self.source = source
      self.acceptor = acceptor
      source.activate()
    }
  }

  /// Stops listening and removes the socket's file if it is still ours; accepted connections live
  /// on, and those who wait to be accepted are. The address is free when it returns.
  public func stop() {
    // Closing a listening socket resets whoever is in its queue, who may have asked already. One
    // that the service manager keeps is not closed by us: its queue is for the next process.
    if !isInherited, let acceptor = lock.withLock({ acceptor }) {
      queue.sync { acceptor.acceptAll() }
    }
    guard cancel() else { return }
    closed.wait()
    file?.remove()
  }

  // Must not wait: the last reference may go on the very queue that closes the descriptor.
  deinit { if cancel() { file?.remove() } }

  /// Ends accepting; false when that had been done before.
  private func cancel() -> Bool {
    let wasRunning: Bool? = lock.withLock {
      guard !isStopped else { return nil }
      isStopped = true
      // Dispatch runs no cancel handler of a source that is suspended.
      if isResting { source?.resume() }
      source?.cancel()
      acceptor = nil
      defer { source = nil }
      return source != nil
    }
    if wasRunning == false { descriptor.close() }
    return wasRunning != nil
  }

  /// Without a descriptor to accept with the source would fire again at once: it rests a while,
  /// and those who wait stay in the kernel's queue.
  private func rest() {
    let pause = Int(clamping: Monotonic.nanoseconds(options.exhaustionPause))
    lock.withLock {
      guard let source, !isResting else { return }
      isResting = true
      source.suspend()
    }
    queue.asyncAfter(deadline: .now() + .nanoseconds(pause)) { [weak self] in
      guard let self else { return }
      lock.withLock {
        guard isResting, !isStopped else { return }
        isResting = false
        source?.resume()
      }
    }
  }
}
