/// The parts of minutes, by their words: together all words of the document.
struct MinutesOutline: Sendable {
  /// What stands before the table of contents.
  let head: Range<Int>
  /// The table of contents; empty where there is none.
  let contents: Range<Int>
  /// The agenda items.
  let items: [AgendaReader.Item]
  /// What stands between the table of contents and the first item.
  let prelude: Range<Int>
  /// The page of signatures; empty where there is none.
  let signatures: Range<Int>
  /// The names on it.
  let signers: Range<Int>
  /// What follows the agenda before the first attachment and is no signature.
  let remainder: Range<Int>
  /// The attachments.
  let attachments: [AttachmentSpan]

  /// Finds the parts.
  init(of words: [SourceWord], _ wording: ImportWording) {
    let finder = HeadingFinder(wording: wording, words: words)
    let contents = ContentsReader(wording: wording, words: words).read()
    let start = contents?.range.upperBound ?? 0
    let agenda = AgendaReader(wording: wording, words: words, headings: finder)
    let all = start..<words.count
    // Sheets and signatures come after the items, which a first look finds.
    let rough = agenda.items(in: all, contents?.entries ?? [])
    let lastHead = rough.last { !$0.head.isEmpty }?.head.upperBound ?? start
    let attachments = AttachmentFinder(wording: wording, words: words)
      .attachments(in: lastHead..<words.count)
    let firstSheet = attachments.first?.sheet.lowerBound ?? words.count
    let signature = (lastHead..<firstSheet).first { place in
      guard words[place].opensLine, words[place].isCapitalised,
        let (_, count) = wording.signatures.match(at: place, in: words)
      else { return false }
      return count > 0
    }
    let end = signature ?? firstSheet
    items = rough.map { item in
      var item = item
      if item.body.upperBound > end {
        item.body = item.body.lowerBound..<max(item.body.lowerBound, end)
      }
      return item
    }
    self.attachments = attachments
    let first = items.first { !$0.head.isEmpty }?.head.lowerBound ?? end
    head = 0..<(contents?.range.lowerBound ?? first)
    self.contents = contents?.range ?? first..<first
    prelude = (contents?.range.upperBound ?? first)..<first
    guard let signature, let (_, count) = wording.signatures.match(at: signature, in: words) else {
      signatures = end..<end
      signers = end..<end
      remainder = end..<firstSheet
      return
    }
    // The names are on one page.
    let names = signature + count
    var close = names
    while close < firstSheet, words[close].page == words[signature].page { close += 1 }
    signatures = signature..<close
    signers = names..<close
    remainder = close..<firstSheet
  }
}
