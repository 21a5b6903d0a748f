import DataFiles

/// Makes an agenda item and its passages out of the words of its head and body.
struct ItemBuilder {
  let wording: ImportWording
  let words: [SourceWord]
  let outline: MinutesOutline
  let date: CalendarDate?

  /// An item, with what was noticed about it.
  struct Built {
    let item: ImportedItem
    let passages: [ImportedPassage]
    let findings: [ImportFinding]
  }

  /// Makes an item.
  func build(_ found: AgendaReader.Item) -> Built {
    let headings = HeadingFinder(wording: wording, words: words)
    let sections = SectionReader(words: words, headings: headings).sections(of: found.body)
    let rulings = RulingReader(wording: wording, words: words)
    let number = String(found.number)
    let title = found.entry.title(in: words)
    let isHere = !found.head.isEmpty
    let isClosed = isClosed(found)
    let item = ImportedItem(
      number: number, title: title, caseNumber: found.entry.caseNumber, isClosed: isClosed,
      page: isHere ? words[found.head.lowerBound].page : nil,
      evidence: isHere ? Evidence.first(of: found.head, in: words) : nil,
      recommendation: rulings.recommendation(sections),
      decision: rulings.decision(sections, on: date),
      attachments: attachments(of: found, sections))
    let cutter = PassageCutter(words: words)
    let passages = sections.flatMap { section in
      self.passages(of: section, number, title, cutter)
    }
    return Built(item: item, passages: passages, findings: findings(found, item, sections))
  }

  /// A heading without text still is a word of the document.
  private func passages(
    of section: ItemSection, _ number: String, _ title: String, _ cutter: PassageCutter
  ) -> [ImportedPassage] {
    let range = section.heading?.range ?? 0..<0
    let heading = range.isEmpty ? nil : words[range].joined
    if section.body.isEmpty, let heading {
      return [
        ImportedPassage(
          page: words[range.lowerBound].page, heading: title, section: section.kind, item: number,
          text: heading)
      ]
    }
    return cutter.cut(section.body, heading: heading ?? title, item: number).map { passage in
      var passage = passage
      passage.section = section.kind
      return passage
    }
  }

  private func isClosed(_ found: AgendaReader.Item) -> Bool {
    let title = found.entry.title
    let inTitle = title.contains { place in
      wording.closed.match(at: place, in: words[..<title.upperBound]) != nil
    }
    // «Lukket punkt» may be all that is told of it.
    let start = found.body.prefix(4).contains { place in
      words[place].isCapitalised && wording.closed.match(at: place, in: words) != nil
    }
    return found.entry.isClosed || inTitle || start
  }

  private func attachments(
    of found: AgendaReader.Item, _ sections: [ItemSection]
  ) -> [ImportedAttachment] {
    let included = outline.attachments.filter { $0.item == found.number }.map { span in
      ImportedAttachment(
        number: span.number, title: words[span.title].joined.trimmedSigns, isIncluded: true)
    }
    let named = sections.filter { $0.kind == .attachments }.flatMap { section in
      AttachmentList(words: words, included: included.map(\.title)).titles(in: section.body)
    }
    let others = named.filter { title in
      !included.contains { Phrase($0.title) == Phrase(title) }
    }
    return included
      + others.map { ImportedAttachment(number: nil, title: $0, isIncluded: false) }
  }

  private func findings(
    _ found: AgendaReader.Item, _ item: ImportedItem, _ sections: [ItemSection]
  ) -> [ImportFinding] {
    var findings: [ImportFinding] = []
    func note(_ certainty: ImportFinding.Certainty, _ page: Int?, _ text: String) {
      findings.append(ImportFinding(certainty: certainty, page: page, text: text))
    }
    let name = "item \(item.number) «\(item.title)»"
    switch found.basis {
    case .contentsAndHead: note(.sure, item.page, name)
    case .headOnly: note(.guessed, item.page, "\(name): by its number; the contents do not name it")
    case .titleOnly: note(.guessed, item.page, "\(name): by its title; no number stands before it")
    case .contentsOnly:
      note(.unplaced, nil, "\(name): only the table of contents names it; no text was found")
    }
    if found.basis != .contentsOnly, item.decision == nil {
      let isClosed = item.isClosed ? "closed, " : ""
      note(item.isClosed ? .sure : .guessed, item.page, "\(name): \(isClosed)no decision found")
    }
    for section in sections {
      guard let heading = section.heading, !heading.isSure else { continue }
      note(
        .guessed, words[min(heading.range.lowerBound, words.count - 1)].page,
        "\(name): a section \"\(heading.kind.rawValue)\" without colon or line of its own")
    }
    return findings
  }
}
