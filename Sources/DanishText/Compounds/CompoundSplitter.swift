/// Splits Danish compounds into words that it knows.
///
///     let splitter = CompoundSplitter(parts: ["fritagelse", "grund", "børn", "have", "bolig"])
///     splitter.parts(of: "fritagelsesgrunde")  // ["fritagelse", "grunde"]: linking s, an ending
///     splitter.parts(of: "Børnehave")          // ["boern", "have"]: linking e; parts are folded
///     splitter.parts(of: "boligxyz")           // ["boligxyz"]: never guessed
public struct CompoundSplitter: Sendable {
  private let words: SortedWords

  /// Makes a splitter.
  ///
  /// - Parameter parts: The words that compounds are made of, in base form and any spelling. Those
  ///   of two letters are looked for at the beginning of a compound only.
  public init(parts: Set<String>) {
    words = SortedWords(parts.map { Folding.foldedBytes($0) }.filter { $0.count >= 2 })
  }

  /// Finds the words that a word is put together from.
  ///
  /// The fewest and longest parts are preferred. Only the last may carry an ending, which is left
  /// on it.
  ///
  /// - Parameter word: One word in any spelling.
  /// - Returns: Its parts, folded, in reading order and without what links them; never empty, and
  ///   the folded word alone when it cannot be split or is itself one of the parts.
  /// - Complexity: At most n² steps for a word of n letters; words over 64 letters stay whole.
  public func parts(of word: String) -> [String] {
    let letters = Folding.foldedBytes(word)
    let whole = [String(decoding: letters, as: UTF8.self)]
    guard (4...64).contains(letters.count), let cuts = bestCuts(of: letters), cuts.count > 1 else {
      return whole
    }
    return cuts.map { String(decoding: letters[$0], as: UTF8.self) }
  }

  /// The cheapest way from the beginning of a word to some place in it.
  private struct Path {
    var cost: Int
    var part: Range<Int>
    var previous: Int
  }

  /// Where the parts of a word stand; `nil` if it cannot be cut.
  private func bestCuts(of letters: [UInt8]) -> [Range<Int>]? {
    var paths = [Path?](repeating: nil, count: letters.count + 1)
    for start in 0..<letters.count {
      guard start == 0 || paths[start] != nil else { continue }
      let base = paths[start]?.cost ?? 0
      var place = words.root
      for end in (start + 1)...letters.count {
        place = words.step(from: place, depth: end - start - 1, letter: letters[end - 1])
        if place.isEmpty { break }
        guard words.isWord(place, depth: end - start), start == 0 || end - start > 2 else {
          continue
        }
        let cost = base + 10 + (end - start < 4 ? 3 : 0)
        for (next, extra) in Self.continuations(of: letters, after: start..<end) {
          if let known = paths[next], known.cost <= cost + extra { continue }
          let part = start..<(next == letters.count ? next : end)
          paths[next] = Path(cost: cost + extra, part: part, previous: start)
        }
      }
    }
    var cuts: [Range<Int>] = []
    var end = letters.count
    while end > 0 {
      guard let path = paths[end] else { return nil }
      cuts.append(path.part)
      end = path.previous
    }
    return cuts.reversed()
  }

  /// Where the next part may begin after one that was found, and what getting there costs.
  private static func continuations(
    of letters: [UInt8], after part: Range<Int>
  ) -> [(next: Int, cost: Int)] {
    let end = part.upperBound
    let rest = letters[end...]
    if rest.isEmpty { return [(end, 0)] }
    var result = [(next: end, cost: 0)]
    for (link, cost) in links where rest.count > link.count + 1 && rest.starts(with: link) {
      result.append((end + link.count, cost))
    }
    if part.count > 2, isEnding(rest, after: letters[end - 1]) { result.append((letters.count, 1)) }
    return result
  }

  /// What stands between the parts of a compound, the usual first.
  private static let links: [(letters: [UInt8], cost: Int)] = [
    (Array("s".utf8), 1), (Array("e".utf8), 3), (Array("er".utf8), 3), (Array("es".utf8), 3),
    (Array("-".utf8), 0),
  ]

  /// Whether the rest of a word is an ending, after a doubled consonant too: *bus-sen*.
  private static func isEnding(_ rest: ArraySlice<UInt8>, after last: UInt8) -> Bool {
    if endings.contains(Array(rest)) { return true }
    return rest.first == last && rest.count > 1 && endings.contains(Array(rest.dropFirst()))
  }

  private static let endings = Set(
    """
    e n r s t en et er ne es ens ets ere ene erne ers enes ernes rne rnes eren erens ernes de te ede
    ende
    """.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) })
}
