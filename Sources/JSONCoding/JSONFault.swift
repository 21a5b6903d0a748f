/// Why a text is not JSON, and where.
///
///     JSONFault(.duplicateName("id"), at: TextPosition(line: 3, column: 7)).description
///     // 3:7: the name "id" stands twice in this object
public struct JSONFault: Error, Equatable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Code: Equatable, Sendable {
    /// The text ends in the middle of a value.
    case unexpectedEnd
    /// A character that cannot stand here; `expected` says what could.
    case unexpected(expected: String)
    /// Something follows the value.
    case trailingText
    /// Bytes that are not UTF-8.
    case invalidUTF8
    /// A bad `\` sequence in a string, or half a surrogate pair.
    case invalidEscape
    /// A control character inside a string that must be written as an escape (RFC 8259 §7).
    case controlCharacter
    /// A malformed number, or one past the range of a 64-bit floating-point value.
    case invalidNumber
    /// A member's name that the object already has.
    case duplicateName(String)
    /// Arrays and objects inside one another, deeper than the limit.
    case tooDeep(limit: Int)
  }

  /// What is wrong.
  public let code: Code
  /// Where.
  public let position: TextPosition

  /// Makes a fault.
  public init(_ code: Code, at position: TextPosition) {
    self.code = code
    self.position = position
  }

  /// What is wrong, in a sentence for a developer, without the position.
  public var message: String {
    switch code {
    case .unexpectedEnd: "the text ends in the middle of a value"
    case .unexpected(let expected): "expected \(expected) here"
    case .trailingText: "nothing may follow the value"
    case .invalidUTF8: "these bytes are not UTF-8"
    case .invalidEscape: "not an escape that JSON knows"
    case .controlCharacter: "a control character in a string must be written as an escape"
    case .invalidNumber: "not a number that JSON knows, or too large"
    case .duplicateName(let name): "the name \"\(name)\" stands twice in this object"
    case .tooDeep(let limit): "more than \(limit) arrays and objects inside one another"
    }
  }

  /// Position and message.
  public var description: String { "\(position): \(message)" }
}
