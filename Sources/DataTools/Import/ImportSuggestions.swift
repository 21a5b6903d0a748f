import DanishText

/// What a document may tell besides, for whoever goes on by hand: projects and figures.
struct ImportSuggestions: Equatable, Sendable {
  /// A project, or another thing with a number of its own.
  struct Project: Equatable, Sendable {
    let number: String
    let title: String
    let page: Int
  }

  /// A sum, a share or a day, with the words around it.
  struct Figure: Equatable, Sendable {
    let text: String
    let context: String
    let page: Int
  }

  private static let longestTitle = 9
  private static let contextWords = 8

  /// Each number once.
  private(set) var projects: [Project] = []
  /// In the order of the text.
  private(set) var figures: [Figure] = []

  /// Looks for them in the passages.
  init(_ passages: [ImportedPassage]) {
    var seen: Set<String> = []
    for passage in passages {
      let words = passage.text.split(separator: " ").map(String.init)
      for place in words.indices where Self.isNumber(words[place]) {
        let title = Self.title(words[(place + 1)...])
        guard let title, seen.insert(words[place]).inserted else { continue }
        projects.append(Project(number: words[place], title: title, page: passage.page))
      }
      figures += Self.figures(in: passage)
    }
  }

  /// «3.6», not «31.12.2014».
  private static func isNumber(_ word: String) -> Bool {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { (1...2).contains($0.count) && Int($0) != nil }
      && parts[0].first != "0"
  }

  /// The words up to the next number or the end of a sentence.
  private static func title(_ words: ArraySlice<String>) -> String? {
    guard let first = words.first, first.first?.isUppercase ?? false else { return nil }
    var title: [String] = []
    for word in words.prefix(longestTitle) {
      if isNumber(word) { break }
      title.append(word)
      if word.last.map({ ".;:".contains($0) }) ?? false { break }
    }
    let text = title.joined(separator: " ").trimmedSigns
    return text.count > 3 ? text : nil
  }

  private static func figures(in passage: ImportedPassage) -> [Figure] {
    let bytes = Array(passage.text.utf8)
    let tokens = Tokenizer().tokens(in: passage.text)
    let found = Recognition(of: tokens)
    let dates = found.dates.filter { $0.day != nil && $0.month != nil }.map(\.tokens)
    let ranges = found.amounts.map(\.tokens) + found.percentages.map(\.tokens) + dates
    return ranges.sorted { $0.lowerBound < $1.lowerBound }.compactMap { range in
      guard let text = text(range, tokens, bytes) else { return nil }
      let start = max(0, range.lowerBound - contextWords)
      let end = min(tokens.count, range.upperBound + contextWords)
      return Figure(
        text: text, context: self.text(start..<end, tokens, bytes) ?? text, page: passage.page)
    }
  }

  private static func text(
    _ range: Range<Int>, _ tokens: [Token], _ bytes: [UInt8]
  ) -> String? {
    guard let first = tokens[range].first, let last = tokens[range].last else { return nil }
    return String(
      decoding: bytes[first.range.lowerBound..<last.range.upperBound], as: UTF8.self)
  }
}
