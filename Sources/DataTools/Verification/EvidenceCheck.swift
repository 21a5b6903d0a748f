import DataFiles

/// Looks for the evidence of every citation on the page that it names.
struct EvidenceCheck {
  private let originals: Originals

  init(_ originals: Originals) { self.originals = originals }

  func run(_ places: [CitedPlace], _ faults: inout FaultLog) {
    for place in places { check(place, &faults) }
  }

  private func check(_ place: CitedPlace, _ faults: inout FaultLog) {
    let citation = place.citation
    let name = citation.page.map { "page \($0) of \(citation.document)" } ?? citation.document
    // A document that is not known, or whose text is not there, is a fault of its own.
    guard let pages = originals.pages(of: citation) else { return }
    if pages.allSatisfy(\.isEmpty) {
      faults.add(
        DataFault(
          .evidenceNotFound, file: place.file, at: citation.position,
          "nothing stands on \(name); cite the page that tells it"))
      return
    }
    for evidence in citation.evidence {
      let wanted = PageText(evidence)
      guard !pages.contains(where: { $0.holds(wanted) }) else { continue }
      let elsewhere = originals.pages(holding: evidence, in: citation.document)
      let hint =
        elsewhere.isEmpty
        ? "it stands nowhere in that document; take the words of the text"
        : "it stands on page \(elsewhere.map(String.init).joined(separator: ", "))"
      faults.add(
        DataFault(
          .evidenceNotFound, file: place.file, at: citation.position,
          "\"\(evidence)\" is not on \(name); \(hint)"))
    }
  }
}
