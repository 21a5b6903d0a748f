/// Finds the pages of a document's text.
struct PageSplitter {
  let wording: ImportWording

  /// Cuts a text into pages: by its form feeds, by the paragraphs of a web page's transcript, or by
  /// the page numbers that stand in it.
  func split(_ text: String) -> SourceText {
    let pieces = LineReader.pieces(of: text)
    if let start = pieces.firstIndex(where: isTranscript) {
      return transcript(lines(pieces[(start + 1)...]), before: lines(pieces[..<start]))
    }
    let sheets = pieces.split(separator: .pageBreak, omittingEmptySubsequences: false).map(lines)
    let filled = sheets.last.map(isBlank) == true ? sheets.dropLast() : sheets[...]
    if filled.count > 1 { return SourceText(sheets: Array(filled), by: .formFeeds) }
    return numbered(filled.first ?? [])
  }

  private func isTranscript(_ piece: LineReader.Piece) -> Bool {
    guard case .line(let line) = piece else { return false }
    return wording.transcript.contains(Phrase(line))
  }

  private func lines(_ pieces: ArraySlice<LineReader.Piece>) -> [String] {
    pieces.compactMap { if case .line(let line) = $0 { line } else { nil } }
  }

  private func isBlank(_ lines: [String]) -> Bool {
    lines.allSatisfy { $0.allSatisfy(\.isWhitespace) }
  }

  /// A page is a paragraph; what comes after the last one tells of other documents.
  private func transcript(_ lines: [String], before: [String]) -> SourceText {
    var paragraphs: [[String]] = []
    var isOpen = false
    for line in lines {
      if line.allSatisfy(\.isWhitespace) {
        isOpen = false
      } else if isOpen, let last = paragraphs.indices.last {
        paragraphs[last].append(line)
      } else {
        paragraphs.append([line])
        isOpen = true
      }
    }
    let end = paragraphs.firstIndex { wording.afterTranscript.contains(Phrase($0[0])) }
    // «Læs mere» follows the title and the first words of another document.
    let pages = end.map { paragraphs[..<max(0, $0 - 2)] } ?? paragraphs[...]
    return SourceText(
      sheets: Array(pages), by: .paragraphs,
      surroundings: before + paragraphs[pages.count...].joined())
  }

  /// A page ends with its number, or begins with it where the first one stands above all text.
  private func numbered(_ lines: [String]) -> SourceText {
    let words = SourceText(sheets: [lines], by: .none).words
    let marks = PageMark.all(in: words, wording)
    guard let first = marks.first, marks.count > 1 else {
      return SourceText(sheets: [lines], by: .none)
    }
    let isHeader = words[..<first.range.lowerBound].count { $0.opensLine } <= 2
    var breaks: [Int] = marks.map { mark in
      isHeader ? words[mark.range.lowerBound].line : words[mark.range.upperBound - 1].line + 1
    }
    if isHeader { breaks.removeFirst() }
    var sheets: [[String]] = []
    var start = 0
    for end in breaks where end > start {
      sheets.append(Array(lines[start..<end]))
      start = end
    }
    let rest = Array(lines[start...])
    if !isBlank(rest) { sheets.append(rest) }
    return SourceText(sheets: sheets, by: .pageNumbers)
  }
}

extension SourceText {
  /// Takes pages that are in order, from page 1.
  init(sheets: [[String]], by pagination: Pagination, surroundings: [String] = []) {
    self.init(
      pages: sheets.enumerated().map { Page(number: $0.offset + 1, lines: $0.element) },
      surroundings: surroundings.filter { !$0.allSatisfy(\.isWhitespace) }, pagination: pagination)
  }
}
