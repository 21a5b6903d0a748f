/// The name of a rule, as the data spells it.
public struct RuleID: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// The name, such as `noComputer`.
  public let name: String

  /// Makes a name; whether there is such a rule is for the rule set to say.
  public init(_ name: String) { self.name = name }

  /// Makes a name.
  public init(stringLiteral value: String) { self.init(value) }

  /// The name.
  public var description: String { name }
}

/// What a rule asks of the facts. In data:
///
///     {"fact": "age", "atLeast": 15}      {"fact": "hasCPR", "is": true}      {"known": "age"}
///     {"all": […]}   {"any": […]}   {"not": {…}}   {"rule": "noComputer"}   {"certainly": {…}}
///
/// Where a fact is not known, so is a test of it. `certainly` and `known` alone turn «not known» into
/// «no»: they say that something counts only once it has been told.
public indirect enum Condition: Equatable, Sendable {
  /// A fact whose value lies within bounds, both included, counted in the order of its type.
  case fact(FactKey, lowest: Int, highest: Int)
  /// A fact that has been told, whatever its value.
  case known(FactKey)
  /// What another rule comes to.
  case rule(RuleID)
  /// Everything holds; holds where there is nothing.
  case all([Condition])
  /// At least one holds; does not hold where there is nothing.
  case any([Condition])
  /// It does not hold.
  case not(Condition)
  /// It is known to hold.
  case certainly(Condition)

  /// The facts that it tests itself, without those of the rules it refers to.
  var ownFacts: [FactKey] {
    switch self {
    case .fact(let key, _, _), .known(let key): [key]
    case .rule: []
    case .all(let parts), .any(let parts): parts.flatMap(\.ownFacts)
    case .not(let part), .certainly(let part): part.ownFacts
    }
  }

  /// The rules that it refers to, in reading order.
  var references: [RuleID] {
    switch self {
    case .fact, .known: []
    case .rule(let id): [id]
    case .all(let parts), .any(let parts): parts.flatMap(\.references)
    case .not(let part), .certainly(let part): part.references
    }
  }
}
