import DataFiles

/// Reads the minutes of a meeting: text in, meeting, passages and findings out.
struct MinutesReader {
  let wording: ImportWording
  let source: SourceText

  /// What minutes came to.
  struct Reading {
    let meeting: ImportedMeeting
    let passages: [ImportedPassage]
    let remnants: [ImportedRemnant]
    let findings: [ImportFinding]
  }

  /// Reads them.
  ///
  /// - Returns: `nil` where neither a day nor an agenda item is to be found: no minutes.
  func read() -> Reading? {
    let all = source.words
    let furniture = PageFurniture(wording: wording).places(in: all)
    let words = all.indices.filter { !furniture.contains($0) }.map { all[$0] }
    guard !words.isEmpty else { return nil }
    let outline = MinutesOutline(of: words, wording)
    let names = NameSplitter(wording: wording)
    var head = HeadReader(wording: wording, words: words, names: names)
      .read(outline.head.isEmpty ? outline.prelude : outline.head)
    guard head.date != nil, !outline.items.isEmpty else { return nil }
    // The sheets of attachments repeat the day, and tell the time where the head does not.
    head.time =
      head.time
      ?? outline.attachments.lazy.compactMap { span in
        ClockTime.first(in: words[span.sheet])
      }.first
    let signers = names.names(in: words[outline.signers])
    if !signers.isEmpty { head.members = signers }
    let builder = ItemBuilder(wording: wording, words: words, outline: outline, date: head.date)
    let built = outline.items.map(builder.build)
    let meeting = ImportedMeeting(
      head: head, evidence: Evidence.first(of: words.indices, in: words),
      signaturePage: outline.signers.isEmpty ? nil : words[outline.signatures.lowerBound].page,
      items: built.map(\.item))
    let places = OutlinePassages(words: words, outline: outline)
    var findings = FindingList(source: source, meeting: meeting, outline: outline, words: words)
    findings.add(built.flatMap(\.findings))
    return Reading(
      meeting: meeting, passages: built.flatMap(\.passages) + places.passages,
      remnants: places.remnants + Self.remnants(all, furniture), findings: findings.findings)
  }

  /// The furniture of each page, as text.
  private static func remnants(_ words: [SourceWord], _ places: Set<Int>) -> [ImportedRemnant] {
    Dictionary(grouping: places.sorted()) { words[$0].page }.sorted { $0.key < $1.key }.map {
      ImportedRemnant(page: $0.key, kind: .page, text: $0.value.map { words[$0] }.joined)
    }
  }
}
