/// Where a program reads and writes; tests give it streams of their own.
///
///     var streams = StandardStreams.standard
///     try streams.print("Ja.")
public struct StandardStreams: Sendable {
  /// Waits for input; empty bytes at its end.
  public var read: @Sendable () throws(StreamError) -> [UInt8]
  /// Writes to the output, all of it and at once.
  public var write: @Sendable ([UInt8]) throws(StreamError) -> Void
  /// Writes to the stream for errors; that nobody reads them is no error.
  public var writeError: @Sendable ([UInt8]) -> Void
  /// Whether a person types the input.
  public var isInputTerminal: Bool
  /// Whether the output is shown to a person.
  public var isOutputTerminal: Bool

  /// Puts streams together.
  public init(
    read: @escaping @Sendable () throws(StreamError) -> [UInt8],
    write: @escaping @Sendable ([UInt8]) throws(StreamError) -> Void,
    writeError: @escaping @Sendable ([UInt8]) -> Void, isInputTerminal: Bool = false,
    isOutputTerminal: Bool = false
  ) {
    self.read = read
    self.write = write
    self.writeError = writeError
    self.isInputTerminal = isInputTerminal
    self.isOutputTerminal = isOutputTerminal
  }

  /// Writes a line to the output.
  public func print(_ line: String) throws(StreamError) { try write(Array((line + "\n").utf8)) }

  /// Writes lines to the output at once.
  public func print(_ lines: [String]) throws(StreamError) {
    guard !lines.isEmpty else { return }
    try print(lines.joined(separator: "\n"))
  }

  /// Writes a line to the stream for errors.
  public func complain(_ line: String) { writeError(Array((line + "\n").utf8)) }
}
