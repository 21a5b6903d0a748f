import Dispatch
import Glibc

extension Connection {
  /// Bytes that wait for the peer to read.
  public var unsentBytes: Int { output.count - outputStart }

  /// As many waiting bytes as there may be before nothing more is read from the peer.
  public var highWater: Int { loop.limits.highWater }

  /// Puts bytes behind those that wait; after ``close()`` they are dropped.
  ///
  /// - Parameter bytes: Sent after the handler's call returns, together with what else it said.
  public func send(_ bytes: some Sequence<UInt8>) {
    guard phase == .open, !isAborted else { return }
    output.append(contentsOf: bytes)
    if !isInHandler { settle() }
  }

  /// Puts bytes behind those that wait, as ``send(_:)`` of any sequence does.
  ///
  /// - Parameter bytes: What to send.
  public func send(_ bytes: ArraySlice<UInt8>) {
    guard phase == .open, !isAborted else { return }
    output += bytes
    if !isInHandler { settle() }
  }

  /// Puts bytes behind those that wait, as ``send(_:)`` of any sequence does.
  ///
  /// - Parameter bytes: What to send.
  public func send(_ bytes: [UInt8]) { send(bytes[...]) }

  /// Sends what waits, tells the handler when it is gone, and goes on closing.
  func settle() {
    repeat {
      guard !isAborted else { return finish(.aborted) }
      flush()
      guard unsentBytes <= loop.limits.unsentBytes else { return finish(.tooMuchUnsent) }
      guard owesDrained, unsentBytes == 0, phase == .open, let handler else { break }
      owesDrained = false
      isInHandler = true
      handler.drained(self)
      isInHandler = false
    } while unsentBytes > 0 && !isBlocked
    if phase == .flushing, unsentBytes == 0 { startLingering() }
    updateReading()
  }

  /// The peer has read: the source is not needed until it is slow again.
  func writable() {
    guard isBlocked else { return }
    isBlocked = false
    writeSource?.suspend()
    settle()
  }

  private func flush() {
    guard unsentBytes > 0, !isBlocked, phase != .closed else { return }
    let count = output.withUnsafeBytes { bytes in
      let rest = bytes.dropFirst(outputStart)
      // Without the flag a peer that has gone would end the process with SIGPIPE.
      return Glibc.send(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count,
        Int32(MSG_NOSIGNAL))
    }
    let code = errno
    if count == unsentBytes {
      outputStart = 0
      // A buffer that had to grow for one reply is not kept for the life of the connection.
      output.removeAll(keepingCapacity: output.capacity <= 64 << 10)
    } else if count > 0 {
      advance(by: count)
      block()
    } else if code == EAGAIN {
      block()
    } else if code != EINTR {
      finish(.failed(code: code))
    } else {
      flush()
    }
  }

  private func advance(by count: Int) {
    outputStart += count
    lastProgress = Monotonic.now
    guard outputStart > output.count / 2 else { return }
    output.removeFirst(outputStart)
    outputStart = 0
  }

  private func block() {
    if !owesDrained { lastProgress = Monotonic.now }
    owesDrained = true
    isBlocked = true
    if let writeSource { writeSource.resume() } else { makeWriteSource().activate() }
  }
}
