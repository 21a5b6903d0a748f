import DataFiles
import Foundation
import Knowledge

/// The text of one original document, page by page.
struct OriginalText: Sendable {
  /// The document's id.
  let document: String
  /// The text that each page stands in, from page 1.
  let pages: [String]

  /// Cuts a text into pages.
  ///
  /// The pages are the paragraphs after the line «Transkript:», in order; of a document with spreads
  /// the first paragraph is page 1, and each that follows holds two facing pages. What follows the
  /// last page tells of other documents.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - document: What is known of the document.
  ///   - splitter: Cuts an imported document into pages, as the import did.
  init(_ text: String, of document: Document, _ splitter: PageSplitter? = nil) {
    self.document = document.id
    if document.isImported, let splitter {
      pages = splitter.split(text).pages.map { $0.lines.joined(separator: "\n") }
      return
    }
    let paragraphs = Self.paragraphs(text)
    let places = 1...max(1, document.pages)
    pages = places.map { page in
      let index = document.hasSpreads ? page / 2 : page - 1
      return index < paragraphs.count ? paragraphs[index] : ""
    }
  }

  /// The paragraphs that hold pages, each once.
  var paragraphs: [(page: Int, text: String)] {
    var found: [(page: Int, text: String)] = []
    for (index, text) in pages.enumerated() where found.last?.text != text && !text.isEmpty {
      found.append((index + 1, text))
    }
    return found
  }

  /// The paragraphs, separated by empty lines, after the line that begins the transcript.
  private static func paragraphs(_ text: String) -> [String] {
    var paragraphs: [String] = []
    var hasBegun = false
    var lines: [Substring] = []
    func flush() {
      if !lines.isEmpty { paragraphs.append(lines.joined(separator: "\n")) }
      lines = []
    }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      guard hasBegun else {
        hasBegun = ["Transkript:", "Transkript"].contains(
          line.trimmingCharacters(in: .whitespaces))
        continue
      }
      if line.allSatisfy(\.isWhitespace) { flush() } else { lines.append(line) }
    }
    flush()
    return paragraphs
  }
}

/// The original texts, by document.
struct Originals: Sendable {
  private let texts: [String: OriginalText]
  private let pages: [String: [PageText]]

  /// Reads `<id>.txt` of each document; one that is not there is a fault.
  ///
  /// - Parameters:
  ///   - documents: The documents.
  ///   - folder: Where the texts are.
  ///   - wording: How imported documents are read; `nil` where none is.
  ///   - faults: Where faults are noted.
  init(
    _ documents: [Document], in folder: String, _ wording: ImportWording? = nil,
    _ faults: inout FaultLog
  ) {
    var texts: [String: OriginalText] = [:]
    for document in documents {
      let path = DataFolder(folder).path + "/" + document.id + ".txt"
      guard let data = FileManager.default.contents(atPath: path) else {
        faults.add(
          DataFault(
            .unreadable, file: path, "the original text of \"\(document.id)\" is not there"))
        continue
      }
      let text = OriginalText(
        String(decoding: data, as: UTF8.self), of: document,
        wording.map(PageSplitter.init(wording:)))
      if text.paragraphs.isEmpty {
        faults.add(
          DataFault(.malformed, file: path, "no page after a line «Transkript:» in the text"))
      }
      texts[document.id] = text
    }
    self.init(texts)
  }

  /// Takes texts that are there already.
  init(_ texts: [String: OriginalText]) {
    self.texts = texts
    pages = texts.mapValues { $0.pages.map(PageText.init) }
  }

  /// The texts in the order of ids.
  var all: [OriginalText] { texts.values.sorted { $0.document < $1.document } }

  /// The pages to look on: the one that is cited, or all where none is; `nil` where there is no text
  /// of the document, or no such page.
  func pages(of citation: Citation) -> [PageText]? {
    guard let pages = pages[citation.document] else { return nil }
    guard let page = citation.page else { return pages }
    return pages.indices.contains(page - 1) ? [pages[page - 1]] : nil
  }

  /// The numbers of the pages where a piece of evidence stands.
  func pages(holding evidence: String, in document: String) -> [Int] {
    let wanted = PageText(evidence)
    return (pages[document] ?? []).enumerated().filter { $1.holds(wanted) }.map { $0.offset + 1 }
  }
}
