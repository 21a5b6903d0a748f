/// A place in a text: line and column, both from 1; columns count characters (Unicode scalars), not
/// bytes.
///
///     "\(TextPosition(line: 12, column: 5))"  // "12:5"
public struct TextPosition: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let packedLine: Int32
  private let packedColumn: Int32

  /// The line, from 1; 0 for a value that was not read from a text.
  public var line: Int { Int(packedLine) }
  /// The column, from 1; 0 for a value that was not read from a text.
  public var column: Int { Int(packedColumn) }

  /// The position of what was never in a text.
  public static let none = TextPosition(line: 0, column: 0)
  /// The beginning of a text.
  public static let start = TextPosition(line: 1, column: 1)

  /// Makes a position; numbers past the range of 32 bits are held at its end.
  public init(line: Int, column: Int) {
    packedLine = Int32(clamping: line)
    packedColumn = Int32(clamping: column)
  }

  /// `line:column`, as compilers print it.
  public var description: String { "\(line):\(column)" }

  /// Reading order.
  public static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
