/// What a terminal has to tell.
public enum TerminalEvent: Equatable, Sendable {
  /// Bytes were typed or pasted.
  case input([UInt8])
  /// The window has another size.
  case resized
  /// The process was stopped and goes on; the screen may show something else now.
  case resumed
  /// `TerminalDevice.wake()` was called.
  case woken
  /// Nothing happened in the time given.
  case timedOut
  /// The terminal has gone.
  case closed
}
