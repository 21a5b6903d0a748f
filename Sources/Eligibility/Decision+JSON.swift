public import DataFiles
public import JSONCoding

extension Decision {
  /// The decision as it goes over the wire.
  ///
  /// - Parameters:
  ///   - addressee: To whom its text and questions speak.
  ///   - source: How a citation is written; unless told otherwise with document, item, attachment
  ///     and page.
  /// - Returns: An object with decision, grounds, missing, explanation, text and sources.
  public func json(
    for addressee: Addressee = .other, source: (Citation) -> JSONValue = \.source
  ) -> JSONValue {
    let explanation = self.explanation.map { finding in
      [
        "rule": JSONValue(finding.rule.name),
        "holds": truth(of: finding.rule).json,
        "facts": .strings(finding.facts.map(\.name)),
        "source": finding.citations.first.map(source) ?? nil,
      ] as JSONValue
    }
    let missing = self.missing.map { question in
      [
        "fact": JSONValue(question.fact.name),
        "question": JSONValue(question.wording.text(for: addressee)),
      ] as JSONValue
    }
    return [
      "decision": JSONValue(outcome.name),
      "grounds": .strings(grounds.map(\.name)),
      "missing": JSONValue(missing),
      "explanation": JSONValue(explanation),
      "text": JSONValue(text(for: addressee)),
      "sources": JSONValue(sources.map(source)),
    ]
  }
}

extension Truth {
  /// `true`, `false` or `null`.
  public var json: JSONValue { bool.map { JSONValue($0) } ?? nil }
}

extension Citation {
  /// The place without its evidence: what the wire calls a source, as far as a citation knows it.
  public var source: JSONValue {
    var value: JSONValue = ["document": JSONValue(document)]
    value.set("item", .text(item))
    value.set("attachment", .text(attachment))
    value.set("page", page.map { JSONValue($0) })
    return value
  }
}
