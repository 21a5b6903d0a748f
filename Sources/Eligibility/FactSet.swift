public import JSONCoding

/// What is known about one case. A fact that is not here is not known; it is never a «no».
///
///     var facts = try FactSet(json: ["age": 72], schema: rules.schema)
///     facts["age"]                                   // .integer(72)
///     facts["hasCPR"]                                // nil: not known
///     try facts.set(.bool(true), for: "hasCPR")
public struct FactSet: Equatable, Sendable {
  /// The facts there can be.
  public let schema: FactSchema
  var ordinals: [Int]
  /// A bit for each known fact.
  var known: UInt64 = 0

  /// Nothing known yet.
  public init(schema: FactSchema) {
    self.schema = schema
    ordinals = Array(repeating: 0, count: schema.definitions.count)
  }

  /// Reads an object of facts.
  ///
  /// - Parameters:
  ///   - json: An object with a member for each known fact.
  ///   - schema: The facts there can be.
  /// - Throws: The first member that is no fact, of another type or out of its bounds.
  public init(json: JSONValue, schema: FactSchema) throws(FactError) {
    self.init(schema: schema)
    guard let members = json.members else { throw FactError(field: "facts", .notAnObject) }
    for member in members {
      guard let slot = schema.slot(of: FactKey(member.name)) else {
        throw FactError(field: member.name, .unknownFact)
      }
      let definition = schema.definitions[slot]
      guard let value = FactValue(member.value, as: definition.type) else {
        throw FactError(field: member.name, .wrongType(expected: definition.type))
      }
      try definition.check(value)
      assign(value.ordinal, at: slot)
    }
  }

  /// The value of a fact; `nil` where it is not known or there is no such fact.
  public subscript(_ key: FactKey) -> FactValue? {
    guard let slot = schema.slot(of: key), isKnown(slot) else { return nil }
    return FactValue(ordinal: ordinals[slot], type: schema.definitions[slot].type)
  }

  /// Sets a fact, or forgets it.
  ///
  /// - Parameters:
  ///   - value: The value, or `nil` for «not known».
  ///   - key: The fact.
  /// - Throws: Where there is no such fact, or the value cannot be its value.
  public mutating func set(_ value: FactValue?, for key: FactKey) throws(FactError) {
    guard let slot = schema.slot(of: key) else { throw FactError(field: key.name, .unknownFact) }
    guard let value else {
      forget(slot)
      return
    }
    try schema.definitions[slot].check(value)
    assign(value.ordinal, at: slot)
  }

  /// Whether nothing is known.
  public var isEmpty: Bool { known == 0 }

  /// The known facts, in the order of the schema.
  public var keys: [FactKey] {
    schema.definitions.indices.filter(isKnown).map { schema.definitions[$0].key }
  }

  /// The known facts as an object, in the order of the schema; reads back as the same facts.
  public var json: JSONValue {
    let members = keys.compactMap { key in
      self[key].map { JSONMember(name: key.name, value: $0.json) }
    }
    return JSONValue(.object(members))
  }

  /// Two sets are equal when they know the same about the same schema.
  public static func == (left: FactSet, right: FactSet) -> Bool {
    left.schema === right.schema && left.known == right.known && left.ordinals == right.ordinals
  }

  func isKnown(_ slot: Int) -> Bool { known & (1 << UInt64(slot)) != 0 }

  mutating func assign(_ ordinal: Int, at slot: Int) {
    ordinals[slot] = ordinal
    known |= 1 << UInt64(slot)
  }

  mutating func forget(_ slot: Int) {
    ordinals[slot] = 0
    known &= ~(1 << UInt64(slot))
  }

  /// The same knowledge under another schema; what that one does not know is left out.
  func adapted(to other: FactSchema) -> FactSet {
    if schema === other { return self }
    var facts = FactSet(schema: other)
    for key in keys {
      guard let value = self[key] else { continue }
      try? facts.set(value, for: key)
    }
    return facts
  }
}
