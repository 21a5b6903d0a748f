import DanishText

/// Finds the values of lists in a text.
struct SlotFinder: Sendable {
  /// A mention by the numbers of words and lists.
  struct Found: Sendable {
    var words: Range<Int>
    var list: Int
    var values: [String]
  }

  /// The names of the lists, in order; the place of a name is the list's number.
  let names: [String]
  private let numbers: [String: Int]
  private let tables: [PhraseTable<String>]
  // The lists with a phrase that begins with a stem, so that most words cost one look-up.
  private let beginnings: [[UInt8]: [Int]]
  private let listsOfKinds: [Token.Kind: [Int]]

  /// Lists that need no values: what a token looks like is enough.
  private static let tokenLists: [String: Token.Kind] = [
    "caseNumber": .caseNumber, "sectionNumber": .sectionNumber, "number": .number, "date": .date,
    "time": .time, "percent": .percent, "money": .money,
  ]

  /// Makes a finder.
  ///
  /// - Parameters:
  ///   - lists: The values of each list.
  ///   - reader: Cuts the terms into words as texts are cut.
  init(_ lists: [String: [SlotValue]], reader: TextReader) {
    names = Set(lists.keys).union(Self.tokenLists.keys).sorted()
    numbers = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    var listsOfKinds: [Token.Kind: [Int]] = [:]
    for (list, name) in names.enumerated() {
      if let kind = Self.tokenLists[name] { listsOfKinds[kind, default: []].append(list) }
    }
    self.listsOfKinds = listsOfKinds
    var beginnings: [[UInt8]: [Int]] = [:]
    tables = names.enumerated().map { list, name in
      var table = PhraseTable<String>()
      for value in lists[name] ?? [] {
        let phrases = Set(value.terms.map { reader.words(of: $0).map(\.stem) })
        for phrase in phrases { table.add(phrase, value.value) }
      }
      for stem in table.beginnings { beginnings[stem, default: []].append(list) }
      return table
    }
    self.beginnings = beginnings
  }

  /// The number of a list.
  func number(of list: String) -> Int? { numbers[list] }

  /// Finds mentions: at each word the longest of each list.
  ///
  /// - Parameters:
  ///   - words: The text's words.
  ///   - given: Mentions that are known already.
  /// - Returns: What was found, in reading order, the longest first where several begin together.
  func mentions(in words: [TextReader.Word], given: [SlotMention] = []) -> [Found] {
    let stems = words.map(\.stem)
    var found: [Found] = given.compactMap { mention in
      guard let list = numbers[mention.list] else { return nil }
      let inside = words.indices.filter { mention.range.overlaps(words[$0].range) }
      guard let first = inside.first, let last = inside.last else { return nil }
      return Found(words: first..<(last + 1), list: list, values: mention.values)
    }
    for place in words.indices {
      let first = found.count
      for list in beginnings[stems[place]] ?? [] {
        guard let match = tables[list].longestMatch(in: stems, at: place) else { continue }
        found.append(Found(words: match.words, list: list, values: match.values))
      }
      for list in listsOfKinds[words[place].kind] ?? []
      where !found[first...].contains(where: { $0.list == list }) {
        found.append(
          Found(words: place..<(place + 1), list: list, values: [words[place].text]))
      }
    }
    return found.sorted {
      ($0.words.lowerBound, -$0.words.count, $0.list)
        < ($1.words.lowerBound, -$1.words.count, $1.list)
    }
  }
}
