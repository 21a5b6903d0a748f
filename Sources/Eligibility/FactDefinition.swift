public import JSONCoding

/// One fact that rules can ask about: its type, its bounds and its words.
public struct FactDefinition: Equatable, Sendable {
  /// The fact's name.
  public let key: FactKey
  /// The kind of value.
  public let type: FactType
  /// The least value allowed, if there is one.
  public let minimum: FactValue?
  /// The greatest value allowed, if there is one.
  public let maximum: FactValue?
  /// What the fact is called inside a sentence: «alder».
  public let label: Wording
  /// How one asks for it.
  public let question: Wording
  /// How often, of a hundred people asked, the answer settles the case; 0 for a fact that is used
  /// where it is told, and never asked for.
  public let weight: Int
  /// How to say that it is so, that it is not, or which value it has (`{value}`).
  public let summary: Summary
  /// The command-line options that set it.
  public let options: [FactOption]
  /// Where the definition stands in the data, for faults.
  public let position: TextPosition

  /// How a known fact is repeated to whoever told it.
  public struct Summary: Equatable, Sendable {
    /// For a value of `true`.
    public var yes: Wording?
    /// For a value of `false`.
    public var no: Wording?
    /// For a number or a day, with the placeholder `{value}`.
    public var value: Wording?
  }

  /// Whether a value is of the fact's type and within its bounds.
  ///
  /// - Throws: The error with the fact's name as its field.
  public func check(_ value: FactValue) throws(FactError) {
    guard value.type == type else {
      throw FactError(field: key.name, .wrongType(expected: type))
    }
    if value.ordinal < lowest || value.ordinal > highest {
      throw FactError(field: key.name, .outOfRange(minimum: minimum, maximum: maximum))
    }
  }

  var lowest: Int { minimum?.ordinal ?? (type == .integer ? .min : 0) }
  var highest: Int { maximum?.ordinal ?? (type == .boolean ? 1 : .max) }
}
