import Dispatch
import Glibc

extension Connection {
  /// Ends the connection after the pending output; from anywhere, any number of times.
  ///
  /// No more input comes to the handler. The peer gets to read everything before the connection
  /// is gone, for which it has ``ConnectionLimits/linger``.
  public func close() {
    onLoop { connection in
      guard connection.phase == .open else { return }
      connection.phase = .flushing
      if !connection.isInHandler { connection.settle() }
    }
  }

  /// Ends the connection at once, output or not; from anywhere.
  public func abort() {
    onLoop { connection in
      connection.isAborted = true
      if !connection.isInHandler { connection.settle() }
    }
  }

  /// Has ``ConnectionHandler/wokenUp(on:)`` called soon; from anywhere.
  ///
  /// Also the way for a handler with much to do to let others go first.
  public func wake() {
    loop.queue.async { [self] in
      guard phase == .open, let handler else { return }
      inHandler { handler.wokenUp(on: self) }
    }
  }

  /// Has ``ConnectionHandler/deadlinePassed(on:)`` called after a time, in place of any earlier
  /// wish, not before it and at most about two ``ConnectionLimits/tick`` after it.
  ///
  /// - Parameter duration: The time from now; nil for never.
  public func setDeadline(after duration: Duration?) {
    deadline = duration.map(Monotonic.after)
  }

  private func onLoop(_ body: @escaping @Sendable (Connection) -> Void) {
    if loop.isCurrent { body(self) } else { loop.queue.async { [self] in body(self) } }
  }

  /// All is sent: ends our side and waits for the peer's end, unless that has come already.
  func startLingering() {
    guard !hasEnded, shutdown(descriptor, Int32(SHUT_WR)) == 0 else { return finish(.closed) }
    phase = .lingering
    lingerEnd = Monotonic.after(loop.limits.linger)
    updateReading()
  }

  /// The end: cancels the sources, upon which the descriptor is closed.
  func finish(_ reason: CloseReason) {
    guard phase != .closed else { return }
    let wasClosing = phase == .lingering
    phase = .closed
    // Dispatch runs no cancel handler of a source that is suspended.
    if !isReading { readSource.resume() }
    isReading = false
    readSource.cancel()
    if let writeSource {
      if !isBlocked { writeSource.resume() }
      isBlocked = false
      writeSource.cancel()
    }
    writeSource = nil
    output = []
    outputStart = 0
    loop.remove(self)
    let handler = handler
    self.handler = nil
    // What the peer does after our last byte is no failure of the conversation.
    handler?.closed(self, because: wasClosing ? .closed : reason)
  }

  /// Looks at the clock for everything that may have taken too long.
  func tick(now: UInt64) {
    let progressEnd = lastProgress.addingReportingOverflow(
      Monotonic.nanoseconds(loop.limits.noProgress))
    if isBlocked, !progressEnd.overflow, now >= progressEnd.partialValue {
      finish(.noProgress)
    } else if phase == .lingering, now >= lingerEnd {
      finish(.closed)
    } else if phase == .open, let deadline, now >= deadline, let handler {
      self.deadline = nil
      inHandler { handler.deadlinePassed(on: self) }
    }
  }
}
