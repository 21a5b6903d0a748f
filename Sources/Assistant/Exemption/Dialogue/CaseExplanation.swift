import Eligibility
import JSONCoding
import Knowledge

/// How an answer on a case came about: what each clause was read as, what was told, and what every
/// rule came to.
struct CaseExplanation {
  let text: AnalyzedText
  let reading: FactExtractor.Reading
  let language: FactLanguage
  let decision: Decision

  /// The explanation as programs read it.
  var json: JSONValue {
    [
      "recognised": recognised,
      "findings": JSONValue(
        decision.explanation.map { finding in
          let holds: JSONValue =
            switch finding.outcome {
            case .met: true
            case .notMet: false
            case .needs: nil
            }
          return ["rule": JSONValue(finding.rule.name), "holds": holds]
        }),
    ]
  }

  private var recognised: JSONValue {
    let told = reading.story.facts.sorted { $0.key < $1.key }.map {
      JSONMember(name: $0.key.name, value: $0.value.json)
    }
    var value: JSONValue = [
      "facts": JSONValue(.object(told)),
      "halfTold": .strings(reading.story.open.map(\.name)),
      "remarks": .strings(reading.story.remarks),
      "clauses": JSONValue(reading.clauses.map(json)),
    ]
    value.set("person", .text(reading.story.person?.name))
    return value
  }

  private func json(_ clause: Clause) -> JSONValue {
    let words = clause.words.filter(text.words.indices.contains).map { text.words[$0].text }
    let says = clause.found.map { ($0.isDenied ? "-" : "+") + language.names[$0.tag] }
    return ["words": JSONValue(words.joined(separator: " ")), "says": .strings(says)]
  }
}
