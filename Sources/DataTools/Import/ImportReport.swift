/// What an import found and wrote, for the person who runs it.
struct ImportReport {
  private static let mostChanges = 60

  let document: ImportedDocument

  init(_ document: ImportedDocument) { self.document = document }

  /// What was sure, guessed and not placed, page by page.
  var lines: [String] {
    var lines = ["\(document.id): \(document.title)"]
    for certainty in ImportFinding.Certainty.allCases {
      let findings = document.findings.filter { $0.certainty == certainty }
      if findings.isEmpty { continue }
      lines.append("\(Self.heading(certainty)):")
      let sorted = findings.enumerated().sorted {
        ($0.element.page ?? 0, $0.offset) < ($1.element.page ?? 0, $1.offset)
      }
      lines += sorted.map { finding in
        "  " + (finding.element.page.map { "page \($0): " } ?? "") + finding.element.text
      }
    }
    let suggestions = document.suggestions
    lines.append(
      "\(document.passages.count) passages; suggestions for \(suggestions.projects.count) projects "
        + "and \(suggestions.figures.count) figures")
    return lines
  }

  private static func heading(_ certainty: ImportFinding.Certainty) -> String {
    switch certainty {
    case .sure: "sure"
    case .guessed: "guessed, look these up"
    case .unplaced: "not placed"
    }
  }

  /// What was written.
  static func lines(of outcome: DocumentWriter.Outcome, in folder: String) -> [String] {
    guard !outcome.files.isEmpty else {
      return ["\(folder) says all of this already: nothing written"]
    }
    var lines: [String] = []
    if outcome.isKnown {
      lines.append("changed:")
      lines += outcome.changes.prefix(mostChanges).map { "  " + $0 }
      if outcome.changes.count > mostChanges {
        lines.append("  … and \(outcome.changes.count - mostChanges) more")
      }
    }
    return lines + ["written in \(folder): \(outcome.files.joined(separator: ", "))"]
  }
}
