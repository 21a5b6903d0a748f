/// What is spoken on a connection: bytes in, bytes out, no sockets and no clock of its own.
protocol Session {
  /// Takes bytes, cut anywhere; ``advance(_:now:)`` answers them.
  mutating func receive(_ bytes: ArraySlice<UInt8>)

  /// Notes that the client sends no more.
  mutating func endInput()

  /// Answers what waits, as far as a turn goes: a client with much to ask must not keep those
  /// waiting who share its queue.
  ///
  /// - Parameters:
  ///   - output: Where replies are appended.
  ///   - now: The time.
  /// - Returns: What to do next.
  mutating func advance(_ output: inout [UInt8], now: ContinuousClock.Instant) -> Progress

  /// Whether so much waits that the client should not be read for now.
  var isFull: Bool { get }

  /// When ``expire(_:now:)`` is to be called, if nothing comes before; `nil` for never.
  var deadline: ContinuousClock.Instant? { get }

  /// Does what has to be done at the deadline, such as to say why the connection is closed.
  mutating func expire(_ output: inout [UInt8], now: ContinuousClock.Instant) -> Progress

  /// Says what is to be said before a connection ends on which everything is answered.
  mutating func conclude(_ output: inout [UInt8])

  /// What is spoken from here on, after a request to change that.
  var successor: (any Session)? { get }
}

extension Session {
  /// Says nothing.
  mutating func conclude(_ output: inout [UInt8]) {}

  /// Nothing else.
  var successor: (any Session)? { nil }
}
