import DanishText
import DataFiles
import Knowledge

/// Finds texts of our own that copy a run of words from an original.
struct CopiedText {
  /// How many words in a row are a copy.
  static let runLength = 8

  private var shingles: [[Int32]: (document: String, page: Int)] = [:]
  private var numbers: [String: Int32] = [:]
  private let names: [[String]]

  /// Prepares the search.
  ///
  /// - Parameters:
  ///   - originals: The texts that must not be copied.
  ///   - names: What things are called: to use a name is not to copy.
  init(_ originals: [OriginalText], names: some Sequence<String>) {
    self.names = names.map(Self.words(of:)).filter { $0.count > 1 }.sorted { $0.count > $1.count }
    for original in originals { add(original) }
  }

  func run(_ texts: [OwnText], _ faults: inout FaultLog) {
    for text in texts {
      for copy in copies(in: text.text) {
        faults.add(
          DataFault(
            .copiedText, file: text.file, at: text.position,
            "\(copy.words.count) words in a row are those of \(copy.document), page \(copy.page): "
              + "\"\(copy.words.joined(separator: " "))\"; say it in our own"))
      }
    }
  }

  /// The runs of a text that are copied, each at its full length.
  func copies(in text: String) -> [(words: [String], document: String, page: Int)] {
    let words = Self.words(of: text)
    // A word that no original has, and a name, ends a run.
    var ids = words.map { numbers[$0] ?? -1 }
    for place in namePlaces(in: words) { ids[place] = -1 }
    var copies: [(words: [String], document: String, page: Int)] = []
    var previous = -2
    guard words.count >= Self.runLength else { return [] }
    for start in 0...(words.count - Self.runLength) {
      let run = ids[start..<(start + Self.runLength)]
      guard !run.contains(-1), let place = shingles[Array(run)] else { continue }
      if start == previous + 1, let last = copies.indices.last {
        copies[last].words.append(words[start + Self.runLength - 1])
      } else {
        copies.append(
          (Array(words[start..<(start + Self.runLength)]), place.document, place.page))
      }
      previous = start
    }
    return copies
  }

  private mutating func add(_ original: OriginalText) {
    var ids: [Int32] = []
    var pages: [Int] = []
    for (page, text) in original.paragraphs {
      for word in Self.words(of: text) {
        let id = numbers[word] ?? Int32(numbers.count)
        numbers[word] = id
        ids.append(id)
        pages.append(page)
      }
    }
    guard ids.count >= Self.runLength else { return }
    for start in 0...(ids.count - Self.runLength) {
      let run = Array(ids[start..<(start + Self.runLength)])
      if shingles[run] == nil { shingles[run] = (original.document, pages[start]) }
    }
  }

  private func namePlaces(in words: [String]) -> [Int] {
    var places: [Int] = []
    for name in names where name.count <= words.count {
      for start in 0...(words.count - name.count)
      where words[start] == name[0] && words[start..<(start + name.count)].elementsEqual(name) {
        places += start..<(start + name.count)
      }
    }
    return places
  }

  /// Runs of letters and digits, in lower case.
  static func words(of text: String) -> [String] {
    TextNormalizer.normalize(text).lowercased()
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
