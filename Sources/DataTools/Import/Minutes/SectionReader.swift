/// A section of an item, or what stands before the first one.
struct ItemSection: Equatable, Sendable {
  /// `nil` for what stands before the first heading.
  let heading: SectionHeading?
  /// The words after the heading.
  let body: Range<Int>

  /// What it tells.
  var kind: SectionKind? { heading?.kind }
}

/// Cuts an item into its sections.
struct SectionReader {
  let words: [SourceWord]
  let headings: HeadingFinder

  /// The sections of an item's body, in order; together all of its words.
  func sections(of body: Range<Int>) -> [ItemSection] {
    let found = headings.headings(in: body).reduce(into: [SectionHeading]()) { kept, heading in
      // An opening inside its own section begins no other one.
      if heading.range.isEmpty, let last = kept.last,
        last.kind == heading.kind || last.kind == .ruling
      {
        return
      }
      kept.append(heading)
    }
    var sections: [ItemSection] = []
    let first = found.first?.range.lowerBound ?? body.upperBound
    if first > body.lowerBound || found.isEmpty {
      sections.append(ItemSection(heading: nil, body: body.lowerBound..<first))
    }
    for (index, heading) in found.enumerated() {
      let end = index + 1 < found.count ? found[index + 1].range.lowerBound : body.upperBound
      sections.append(ItemSection(heading: heading, body: heading.range.upperBound..<end))
    }
    return sections
  }
}
