/// What was noticed about the minutes as a whole.
struct FindingList {
  private(set) var findings: [ImportFinding] = []

  init(
    source: SourceText, meeting: ImportedMeeting, outline: MinutesOutline, words: [SourceWord]
  ) {
    note(pages: source)
    let head = meeting.head
    if let date = head.date { note(.sure, 1, "meeting of \(date)") }
    if let committee = head.committee {
      note(.sure, 1, "committee «\(committee)»")
    } else {
      note(.unplaced, 1, "no name of a committee was found; write it into the meeting")
    }
    if head.time == nil { note(.guessed, 1, "no time of day was found") }
    if head.place == nil { note(.guessed, 1, "no place was found") }
    if outline.contents.isEmpty { note(.guessed, 1, "no table of contents was found") }
    if let page = meeting.signaturePage {
      note(.guessed, page, "signed by \(head.members.joined(separator: ", "))")
    }
    if !outline.remainder.isEmpty {
      note(
        .unplaced, words[outline.remainder.lowerBound].page,
        "\(outline.remainder.count) words after the agenda belong to no attachment")
    }
    for span in outline.attachments {
      note(
        .sure, words[span.sheet.lowerBound].page,
        "attachment \(span.number) «\(words[span.title].joined.trimmedSigns)»")
      if span.item.map({ number in !outline.items.contains { $0.number == number } }) ?? true {
        note(
          .unplaced, words[span.sheet.lowerBound].page,
          "attachment \(span.number) belongs to no item that was found")
      }
    }
  }

  mutating func add(_ more: [ImportFinding]) { findings += more }

  private mutating func note(pages source: SourceText) {
    switch source.pagination {
    case .none: note(.guessed, nil, "no page breaks were found; all is page 1")
    case .pageNumbers: note(.guessed, nil, "\(source.pages.count) pages, by the page numbers")
    case .formFeeds, .paragraphs: note(.sure, nil, "\(source.pages.count) pages")
    }
    if !source.surroundings.isEmpty {
      note(.sure, nil, "\(source.surroundings.count) lines around the document were passed over")
    }
  }

  private mutating func note(_ certainty: ImportFinding.Certainty, _ page: Int?, _ text: String) {
    findings.append(ImportFinding(certainty: certainty, page: page, text: text))
  }
}
