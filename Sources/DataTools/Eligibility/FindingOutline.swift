import DataFiles
import Eligibility

/// Every rule that was tried for a decision, in order, with what it came to and where it stands.
struct FindingOutline {
  private let decision: Decision
  private let documents: DocumentList

  init(_ decision: Decision, _ documents: DocumentList) {
    self.decision = decision
    self.documents = documents
  }

  /// The tree, a line for each rule.
  var lines: [String] {
    ["", "Reglerne i den rækkefølge, de er prøvet:"]
      + decision.findings.flatMap { lines(of: $0, indentation: 2) }
  }

  private func lines(of finding: Finding, indentation: Int) -> [String] {
    let margin = String(repeating: " ", count: indentation)
    let place = finding.citations.first.map { " (\(documents.text($0, isShort: true)))" } ?? ""
    let line = "\(margin)\(mark(finding)) \(finding.rule.name): \(words(finding))\(place)"
    return [line] + finding.because.flatMap { lines(of: $0, indentation: indentation + 2) }
  }

  private func mark(_ finding: Finding) -> String {
    switch finding.outcome {
    case .met: "ja:"
    case .notMet: "nej:"
    case .needs: "uoplyst:"
    }
  }

  private func words(_ finding: Finding) -> String {
    let rule = decision.rules[finding.rule]
    switch finding.outcome {
    case .met: return text(rule?.holds)
    case .notMet: return text(rule?.fails)
    case .needs(let facts):
      let labels = finding.facts.filter(facts.contains).map { fact in
        decision.rules.schema[fact]?.label.text() ?? fact.name
      }
      return "mangler " + decision.rules.list(labels)
    }
  }

  private func text(_ wording: Wording?) -> String {
    wording?.text { name in
      switch decision.facts[FactKey(name)] {
      case .integer(let number): String(number)
      case .date(let date): date.description
      case .bool, nil: ""
      }
    } ?? ""
  }
}
