import Eligibility
public import JSONCoding

extension Assistant {
  /// Decides on a person's exemption (contract: `exemption.check`).
  ///
  ///     try assistant.checkExemption(["computerAccessAtHome": false])["decision"]   // "eligible"
  ///
  /// - Parameter facts: An object with a member for each known fact.
  /// - Returns: The decision with its grounds, what is missing, explanation, text and sources.
  /// - Throws: The first member that is no fact, of another type or out of its bounds.
  public func checkExemption(_ facts: JSONValue) throws(RequestError) -> JSONValue {
    do {
      let facts = try FactSet(json: facts, schema: exemptionFormat.rules.schema)
      return exemptionFormat.json(exemptionFormat.rules.decide(facts))
    } catch {
      throw .invalid(field: error.field, reason: error.description)
    }
  }
}

extension DialogueState {
  /// What the conversation knows of the person whose case it is, as `exemption.check` takes it.
  public var exemptionFacts: JSONValue? { facts }
}
