import Dispatch

extension Connection {
  /// Stops reading, so that the peer has to wait; what it sends stays with the kernel.
  public func pauseReading() {
    isPaused = true
    updateReading()
  }

  /// Goes on reading.
  public func resumeReading() {
    isPaused = false
    updateReading()
  }

  /// Whether the peer has ended its side.
  public var isInputEnded: Bool { hasEnded }

  /// Reads at once what the kernel already has, without waiting to be told of it: the way to stop
  /// without dropping a question that was on its way up.
  ///
  /// - Returns: What one read brought; nil when nothing is there, the peer has ended, which
  ///   ``isInputEnded`` then tells, or the connection is not open.
  public func readNow() -> ArraySlice<UInt8>? {
    guard phase == .open, !hasEnded else { return nil }
    switch loop.read(from: descriptor) {
    case .bytes(let bytes): return bytes
    case .end:
      hasEnded = true
      updateReading()
      return nil
    case .nothing, .failure: return nil
    }
  }

  /// One read an event; Dispatch tells again while bytes are left.
  func readable() {
    guard isReading else { return }
    switch loop.read(from: descriptor) {
    case .bytes(let bytes):
      guard phase == .open, let handler else { return }
      inHandler { handler.received(bytes, on: self) }
    case .end: inputEnded()
    case .nothing: break
    case .failure(let code): finish(.failed(code: code))
    }
  }

  private func inputEnded() {
    hasEnded = true
    guard phase == .open, let handler else { return finish(.closed) }
    updateReading()
    inHandler { handler.inputEnded(on: self) }
  }

  /// Makes the source run exactly while input is wanted; Dispatch counts suspensions.
  func updateReading() {
    let wanted: Bool =
      switch phase {
      case .open: !isPaused && !hasEnded && unsentBytes < loop.limits.highWater
      case .flushing: false
      case .lingering: true
      case .closed: isReading
      }
    guard wanted != isReading else { return }
    isReading = wanted
    if wanted { readSource.resume() } else { readSource.suspend() }
  }
}
