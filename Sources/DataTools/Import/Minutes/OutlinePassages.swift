/// The passages of attachments, and what of minutes is in no passage.
struct OutlinePassages {
  let words: [SourceWord]
  let outline: MinutesOutline

  /// The text of attachments, and of what follows the agenda without being one.
  var passages: [ImportedPassage] {
    let cutter = PassageCutter(words: words)
    let attachments = outline.attachments.flatMap { span in
      HeadedText(words: words).passages(
        of: span.body, heading: words[span.title].joined.trimmedSigns,
        item: span.item.map { String($0) }, attachment: span.number)
    }
    return cutter.cut(outline.remainder) + attachments
  }

  /// Heads, tables of contents, sheets and signatures, page by page.
  var remnants: [ImportedRemnant] {
    let parts: [(RemnantKind, Range<Int>)] =
      [(.head, outline.head), (.contents, outline.contents), (.prelude, outline.prelude)]
      + outline.items.map { (.item, $0.head) } + [(.signatures, outline.signatures)]
      + outline.attachments.map { (.sheet, $0.sheet) }
    return parts.filter { !$0.1.isEmpty }.map { kind, range in
      ImportedRemnant(
        page: words[range.lowerBound].page, kind: kind, text: words[range].joined)
    }
  }
}
