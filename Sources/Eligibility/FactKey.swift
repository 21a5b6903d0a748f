/// The name of a fact, as the rule data and the wire spell it.
public struct FactKey: Hashable, Comparable, Sendable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The name, such as `age`.
  public let name: String

  /// Makes a key; whether a schema has such a fact is for the schema to say.
  public init(_ name: String) { self.name = name }

  /// Makes a key.
  public init(stringLiteral value: String) { self.init(value) }

  /// The name.
  public var description: String { name }

  /// The order of names.
  public static func < (left: FactKey, right: FactKey) -> Bool { left.name < right.name }
}
