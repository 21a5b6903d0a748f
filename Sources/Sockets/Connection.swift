import Dispatch
import Glibc

/// One accepted stream, confined to the serial queue of its loop.
///
/// ``close()``, ``abort()`` and ``wake()`` may be called from anywhere; all else from the
/// handler's methods alone.
///
/// `@unchecked Sendable`: every mutable property is touched on the loop's serial queue alone: the
/// sources deliver there, and the three methods above go there before they touch anything.
public final class Connection: @unchecked Sendable {
  /// How far towards its end a connection is.
  enum Phase {
    case open
    /// Closed by us; output still waits.
    case flushing
    /// Our side is shut; input is read and dropped until the peer ends.
    case lingering
    case closed
  }

  /// Counts up from 1 within the group; for the log.
  public let id: UInt64
  /// Who is at the other end.
  public let peer: Peer
  /// Where it was accepted.
  public let local: SocketAddress
  /// Why it is not to be served; nil for a connection within the limits.
  public let refusal: ConnectionRefusal?

  let descriptor: Int32
  let loop: EventLoop
  let readSource: any DispatchSourceRead
  var writeSource: (any DispatchSourceWrite)?
  var handler: (any ConnectionHandler)?
  var phase = Phase.open

  var output: [UInt8] = []
  var outputStart = 0
  /// The kernel took no more, and the write source waits.
  var isBlocked = false
  var lastProgress: UInt64 = 0
  var owesDrained = false

  /// Inside a call of the handler: output is gathered until it returns.
  var isInHandler = false
  /// Cut off during a call of the handler, which is told after it has returned.
  var isAborted = false
  var isReading = false
  var isPaused = false
  var hasEnded = false
  var deadline: UInt64?
  var lingerEnd: UInt64 = 0

  /// Sources whose cancellation the descriptor still waits for.
  private var sourcesLeft = 1
  private let released: () -> Void

  init(
    id: UInt64, descriptor: Int32, peer: Peer, local: SocketAddress, refusal: ConnectionRefusal?,
    loop: EventLoop, released: @escaping () -> Void
  ) {
    self.id = id
    self.descriptor = descriptor
    self.peer = peer
    self.local = local
    self.refusal = refusal
    self.loop = loop
    self.released = released
    readSource = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: loop.queue)
  }

  /// Begins to read; on the loop. The handlers hold `self` until the source is cancelled.
  func open(_ makeHandler: HandlerFactory) {
    loop.add(self)
    readSource.setEventHandler { self.readable() }
    readSource.setCancelHandler { self.sourceCancelled() }
    isReading = true
    readSource.activate()
    let handler = makeHandler(self)
    self.handler = handler
    inHandler { handler.opened(self) }
  }

  /// Makes the source that tells when the peer has read; only who is slow ever needs it.
  func makeWriteSource() -> any DispatchSourceWrite {
    let source = DispatchSource.makeWriteSource(fileDescriptor: descriptor, queue: loop.queue)
    source.setEventHandler { self.writable() }
    source.setCancelHandler { self.sourceCancelled() }
    sourcesLeft += 1
    writeSource = source
    return source
  }

  /// Calls the handler, then sends what it said and does what it asked for.
  func inHandler(_ body: () -> Void) {
    isInHandler = true
    body()
    isInHandler = false
    settle()
  }

  /// The descriptor is closed only after every source on it is cancelled: before, its number could
  /// be given to another connection while Dispatch still watches it.
  private func sourceCancelled() {
    sourcesLeft -= 1
    guard sourcesLeft == 0 else { return }
    _ = Glibc.close(descriptor)
    released()
  }
}
