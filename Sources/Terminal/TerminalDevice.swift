import Glibc
import Synchronization

/// The terminal of the process, key by key, from ``init()`` until ``close()``.
///
///     guard let terminal = TerminalDevice() else { return }   // a pipe
///     defer { terminal.close() }
///     terminal.write(Array("> ".utf8))
///     if case .input(let bytes) = terminal.next(within: .seconds(1)) { … }
///
/// However the process ends or is stopped, the terminal is left as it was found: on signals that end
/// it, when it is stopped with Ctrl-Z and when ``close()`` is called.
public final class TerminalDevice: Sendable {
  private struct State {
    var isRaw = false
    var events: [TerminalEvent] = []
  }

  private let original: TerminalMode
  private let pipe: WakePipe
  private let state = Mutex(State())
  private let signals: SignalWatch

  /// Takes the terminal over; `nil` where input or output is none.
  public init?() {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1,
      let mode = TerminalMode(of: STDIN_FILENO), let pipe = WakePipe()
    else { return nil }
    original = mode
    self.pipe = pipe
    signals = SignalWatch([SIGWINCH, SIGCONT, SIGTSTP, SIGINT, SIGQUIT, SIGTERM, SIGHUP])
    signals.begin { [weak self] signal in self?.receive(signal) }
    enter()
  }

  /// Gives the terminal back as it was found.
  public func close() {
    leave()
    signals.end()
  }

  /// How many columns the window has; 80 where it does not tell.
  public var columns: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Shows bytes, all of them; a terminal that has gone is told by ``next(within:)``.
  public func write(_ bytes: [UInt8]) {
    do throws(StreamError) { try StandardStreams.write(bytes, to: STDOUT_FILENO) } catch {}
  }

  /// Ends the wait of ``next(within:)`` from another thread.
  public func wake() { push(.woken) }

  /// Stops the process as Ctrl-Z does, with the terminal as it was found; comes back when it goes on.
  public func suspend() {
    leave()
    // SIGSTOP cannot be caught by anybody; sent to this very thread, nothing below is done before
    // the process goes on.
    _ = raise(SIGSTOP)
    enter()
  }

  /// Waits for what happens next.
  ///
  /// - Parameter time: How long; `nil` waits without end.
  /// - Returns: What happened.
  public func next(within time: Duration? = nil) -> TerminalEvent {
    let deadline = time.map { ContinuousClock.now.advanced(by: $0) }
    while true {
      if let event = state.withLock({ $0.events.isEmpty ? nil : $0.events.removeFirst() }) {
        return event
      }
      var waiting = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: pipe.reader, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&waiting, 2, Self.milliseconds(until: deadline))
      if count < 0, errno != EINTR { return .closed }
      if count == 0 { return .timedOut }
      if waiting[1].revents != 0 { pipe.clear() }
      if waiting[0].revents != 0, let event = input() { return event }
    }
  }

  private func input() -> TerminalEvent? {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    if count > 0 { return .input(Array(bytes.prefix(count))) }
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? nil : .closed
  }

  private static func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
    guard let deadline else { return -1 }
    let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
    return Int32(max(0, min(left.rounded(.up), 1e9)))
  }

  private func push(_ event: TerminalEvent) {
    state.withLock { state in
      // A window that is dragged tells many times; once is enough.
      if state.events.last != event { state.events.append(event) }
    }
    pipe.wake()
  }

  private func enter() {
    state.withLock { state in
      original.raw.apply(to: STDIN_FILENO)
      state.isRaw = true
    }
  }

  private func leave() {
    state.withLock { state in
      if state.isRaw { original.apply(to: STDIN_FILENO) }
      state.isRaw = false
    }
  }

  private func receive(_ signal: Int32) {
    switch signal {
    case SIGWINCH: push(.resized)
    case SIGTSTP:
      suspend()
      push(.resumed)
    case SIGCONT:
      // Whoever stopped the process may have changed the mode.
      if state.withLock({ $0.isRaw }) { enter() }
      push(.resumed)
    default:
      leave()
      _ = Glibc.write(STDOUT_FILENO, "\r\n", 2)
      // As the shell tells it of a process that a signal ended.
      _exit(128 + signal)
    }
  }
}
