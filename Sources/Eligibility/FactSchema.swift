/// The facts that a rule set knows, in the order of its data.
public final class FactSchema: Sendable {
  /// How many facts a rule set can have: what is known about a case fits one machine word.
  public static let limit = 64

  /// The facts, in the order of the data.
  public let definitions: [FactDefinition]
  /// The options by every name they can be typed as.
  let options: [String: FactOption]
  private let slots: [FactKey: Int]

  /// Makes a schema; of two facts of one name the first counts.
  ///
  /// - Parameter definitions: At most ``limit`` facts; what is beyond is left out.
  public init(_ definitions: [FactDefinition]) {
    self.definitions = Array(definitions.prefix(Self.limit))
    let named = self.definitions.flatMap(\.options).flatMap { option in
      ([option.name] + option.aliases).map { ($0, option) }
    }
    options = Dictionary(named) { first, _ in first }
    var slots: [FactKey: Int] = [:]
    for (slot, definition) in self.definitions.enumerated() where slots[definition.key] == nil {
      slots[definition.key] = slot
    }
    self.slots = slots
  }

  /// The definition of a fact, if there is such a fact.
  public subscript(_ key: FactKey) -> FactDefinition? {
    slots[key].map { definitions[$0] }
  }

  func slot(of key: FactKey) -> Int? { slots[key] }
}
