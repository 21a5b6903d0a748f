/// One line of the stream, without its end.
public struct Line: Equatable, Sendable {
  /// What it is.
  public let dialect: Dialect
  /// Its bytes: valid UTF-8, control characters replaced by spaces.
  public let bytes: [UInt8]

  /// Makes a line.
  public init(dialect: Dialect, bytes: [UInt8]) {
    self.dialect = dialect
    self.bytes = bytes
  }

  /// The line as text, without white space around it.
  public var text: String { VisibleText.trimmed(String(decoding: bytes, as: UTF8.self)) }
}

/// Why a line cannot be read; the stream goes on behind it.
public struct LineFault: Error, Equatable, Sendable {
  /// What is wrong.
  public enum Reason: Equatable, Sendable {
    /// More bytes than a line may have; what is beyond is dropped.
    case tooLong(limit: Int)
    /// Not UTF-8.
    case invalidUTF8
  }

  /// What is wrong.
  public let reason: Reason
  /// What the line began as, which says how to answer.
  public let dialect: Dialect

  /// Makes a fault.
  public init(_ reason: Reason, in dialect: Dialect) {
    self.reason = reason
    self.dialect = dialect
  }
}
