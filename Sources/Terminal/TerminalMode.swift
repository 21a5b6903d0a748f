import Glibc

/// How a terminal treats what is typed.
struct TerminalMode: Sendable {
  private let settings: termios

  /// The mode that a terminal is in; `nil` where the descriptor is no terminal.
  init?(of descriptor: Int32) {
    var settings = termios()
    guard tcgetattr(descriptor, &settings) == 0 else { return nil }
    self.settings = settings
  }

  private init(_ settings: termios) { self.settings = settings }

  /// The mode with every key given at once and as it is, none shown, none a signal. Output is
  /// treated as before: a line feed still goes to the beginning of the next line.
  var raw: TerminalMode {
    var raw = settings
    cfmakeraw(&raw)
    raw.c_oflag = settings.c_oflag
    return TerminalMode(raw)
  }

  /// Puts a terminal into the mode, once what was written has been shown. What was typed and not
  /// read stays.
  func apply(to descriptor: Int32) {
    var settings = settings
    while tcsetattr(descriptor, TCSADRAIN, &settings) != 0, errno == EINTR {}
  }
}
