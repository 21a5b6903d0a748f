import DanishText
import DataFiles
import Knowledge

/// Reads a document: its bytes in, knowledge out. Nothing is written.
struct DocumentImporter {
  let wording: ImportWording

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: The text as a file holds it.
  ///   - options: What is known about it.
  /// - Returns: What it tells.
  /// - Throws: Why it cannot be imported.
  func read(_ bytes: [UInt8], _ options: ImportOptions) throws(ImportError) -> ImportedDocument {
    let source = PageSplitter(wording: wording).split(try TextGuard.text(of: bytes))
    guard source.pages.contains(where: { $0.lines.contains { $0.contains(where: \.isLetter) } })
    else { throw .empty }
    try TextGuard.checkLanguage(source)
    let facts = DocumentFacts(wording: wording, words: source.words)
    if options.kind == nil || options.kind == .minutes {
      let reading = MinutesReader(wording: wording, source: source).read()
      if let reading, options.kind == .minutes || facts.isMinutes || reading.isConvincing {
        return minutes(reading, source, facts, options)
      }
      if options.kind == .minutes { throw .noMinutes }
    }
    return plan(source, facts, options)
  }

  private func minutes(
    _ reading: MinutesReader.Reading, _ source: SourceText, _ facts: DocumentFacts,
    _ options: ImportOptions
  ) -> ImportedDocument {
    let date = options.date ?? reading.meeting.head.date
    let committee = reading.meeting.head.committee
    let day = date?.danish ?? ""
    let whose = committee.map { $0.hasSuffix("s") ? $0 : $0 + "s" } ?? "udvalgets"
    return ImportedDocument(
      id: options.id, title: options.title ?? "Referat af \(whose) møde den \(day)",
      short: "Referat \(day)", date: date, kind: .minutes,
      organisation: options.organisation ?? facts.organisation ?? committee ?? options.id,
      pages: source.pages.count, meeting: reading.meeting, passages: reading.passages,
      remnants: reading.remnants, findings: reading.findings + facts.findings(options),
      suggestions: ImportSuggestions(reading.passages))
  }

  private func plan(
    _ source: SourceText, _ facts: DocumentFacts, _ options: ImportOptions
  ) -> ImportedDocument {
    let all = source.words
    let furniture = PageFurniture(wording: wording).places(in: all)
    let words = all.indices.filter { !furniture.contains($0) }.map { all[$0] }
    let passages = HeadedText(words: words).passages(of: words.indices)
    let title = options.title ?? facts.title ?? options.id
    let remnants = Dictionary(grouping: furniture.sorted()) { all[$0].page }
      .sorted { $0.key < $1.key }.map { page, places in
        ImportedRemnant(page: page, kind: .page, text: places.map { all[$0] }.joined)
      }
    var findings = [
      ImportFinding(certainty: .sure, page: nil, text: "\(source.pages.count) pages")
    ]
    if !passages.contains(where: { $0.heading != nil }) {
      findings.append(ImportFinding(certainty: .guessed, page: nil, text: "no heading was found"))
    }
    return ImportedDocument(
      id: options.id, title: title, short: title, date: options.date,
      kind: options.kind ?? facts.kind,
      organisation: options.organisation
        ?? facts.organisation ?? options.id,
      pages: source.pages.count, meeting: nil, passages: passages, remnants: remnants,
      findings: findings + facts.findings(options, title: title),
      suggestions: ImportSuggestions(passages))
  }
}
