public import DataFiles
public import JSONCoding

/// Writes the decisions of one rule set as JSON, for one addressee.
///
/// What is the same for every decision, the trace of each rule for each truth, the questions and the
/// sources, is made once; so build a format once and use it for every decision.
///
///     let format = DecisionFormat(of: rules) { citation in citation.source }
///     format.json(rules.decide(facts))["decision"]   // "eligible"
public struct DecisionFormat: Sendable {
  /// The rules whose decisions it writes.
  public let rules: RuleSet
  /// To whom texts and questions speak.
  public let addressee: Addressee
  private let traces: [(yes: Piece, no: Piece, unknown: Piece)]
  private let questions: [Piece]
  private let sources: [Piece]

  private struct Piece: Sendable {
    let value: JSONValue
    let bytes: [UInt8]

    init(_ value: JSONValue) {
      self.value = value
      bytes = value.encoded()
    }
  }

  /// Prepares a format.
  ///
  /// - Parameters:
  ///   - rules: The rules.
  ///   - addressee: To whom texts and questions speak.
  ///   - source: How a citation is written; unless told otherwise with document, item, attachment
  ///     and page.
  public init(
    of rules: RuleSet, for addressee: Addressee = .other,
    source: (Citation) -> JSONValue = \.source
  ) {
    self.rules = rules
    self.addressee = addressee
    sources = rules.places.map { Piece(source($0)) }
    questions = rules.schema.definitions.map { definition in
      Piece([
        "fact": JSONValue(definition.key.name),
        "question": JSONValue(definition.question.text(for: addressee)),
      ])
    }
    traces = rules.trace.map { number in
      let rule = rules.rules[number]
      func piece(_ truth: Truth) -> Piece {
        Piece([
          "rule": JSONValue(rule.id.name),
          "holds": truth.json,
          "facts": .strings(rules.compiled[number].facts.map(\.name)),
          "source": rule.citations.first.map(source) ?? nil,
        ])
      }
      return (piece(.yes), piece(.no), piece(.unknown))
    }
  }

  /// A decision as it goes over the wire: decision, grounds, missing, explanation, text, sources.
  public func json(_ decision: Decision) -> JSONValue {
    let parts = parts(of: decision)
    return [
      "decision": JSONValue(decision.outcome.name),
      "grounds": .strings(decision.grounds.map(\.name)),
      "missing": JSONValue(parts.missing.map(\.value)),
      "explanation": JSONValue(parts.trace.map(\.value)),
      "text": JSONValue(parts.text),
      "sources": JSONValue(parts.sources.map(\.value)),
    ]
  }

  /// Appends a decision as one line of JSON, without the line's end.
  public func append(_ decision: Decision, to bytes: inout [UInt8]) {
    let parts = parts(of: decision)
    bytes.append(contentsOf: #"{"decision":"#.utf8)
    JSONValue(decision.outcome.name).append(to: &bytes)
    bytes.append(contentsOf: #","grounds":"#.utf8)
    JSONValue.strings(decision.grounds.map(\.name)).append(to: &bytes)
    Self.append(parts.missing, named: #","missing":["#, to: &bytes)
    Self.append(parts.trace, named: #","explanation":["#, to: &bytes)
    bytes.append(contentsOf: #","text":"#.utf8)
    JSONValue(parts.text).append(to: &bytes)
    Self.append(parts.sources, named: #","sources":["#, to: &bytes)
    bytes.append(UInt8(ascii: "}"))
  }

  private func parts(
    of decision: Decision
  ) -> (missing: [Piece], trace: [Piece], text: String, sources: [Piece]) {
    let missing = decision.missingSlots
    let trace = zip(rules.trace, traces).map { number, pieces in
      switch decision.results[rules.compiled[number].root] {
      case .yes: pieces.yes
      case .no: pieces.no
      default: pieces.unknown
      }
    }
    return (
      missing.map { questions[$0] }, trace, decision.text(for: addressee, missing: missing),
      decision.places(questions: .init(count: missing.count)).map { sources[$0] }
    )
  }

  private static func append(_ pieces: [Piece], named name: String, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: name.utf8)
    for (index, piece) in pieces.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: piece.bytes)
    }
    bytes.append(UInt8(ascii: "]"))
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
