/// A JSON value (RFC 8259), and where it stood in the text it was read from.
///
/// One type serves data files, where positions tell a maker where to look, and the wire, where
/// values are built from literals:
///
///     let reply: JSONValue = ["outcome": "answer", "page": 14]
///     reply["page"]?.integer   // 14
///     reply["missing"]         // nil
///     reply.encoded()          // {"outcome":"answer","page":14}
///
/// Two values are equal when their contents are; positions do not count.
public struct JSONValue: Equatable, Sendable {
  /// What a value holds.
  public enum Content: Equatable, Sendable {
    /// `null`
    case null
    /// `true` or `false`; never a number.
    case bool(Bool)
    /// A number without fraction and exponent that fits 64 bits.
    case integer(Int)
    /// Any other number, with the text it was written as, so that it can go back unchanged.
    case decimal(Double, literal: String)
    /// A string.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object: its members in the order they were written, no name twice.
    case object([JSONMember])
  }

  /// What the value holds.
  public var content: Content
  /// Where its first character stood; `.none` for a value that was not read.
  public var position: TextPosition

  /// Makes a value.
  public init(_ content: Content, at position: TextPosition = .none) {
    self.content = content
    self.position = position
  }

  /// Compares contents, not positions.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    left.content == right.content
  }
}

/// One name and value of a JSON object.
public struct JSONMember: Equatable, Sendable {
  /// The name.
  public var name: String
  /// Where the name stood; `.none` for a member that was not read.
  public var position: TextPosition
  /// The value.
  public var value: JSONValue

  /// Makes a member.
  public init(name: String, position: TextPosition = .none, value: JSONValue) {
    self.name = name
    self.position = position
    self.value = value
  }

  /// Compares name and value, not positions.
  public static func == (left: JSONMember, right: JSONMember) -> Bool {
    left.name == right.name && left.value == right.value
  }
}
