import DanishText
import IntentMatching
import Knowledge

/// Finds the words and phrases of the groups in a text, by stems.
///
///     table.add("digital post", tag: 3, analyzer: plain)
///     table.add("computer*", tag: 4, analyzer: plain)     // any word that begins so
///     table.matches(in: text)
///
/// A phrase inside a longer one is not found: «fast bopæl» is not in «uden fast bopæl». Persons are:
/// they are what sentences are about.
struct TagTable: Sendable {
  /// A group's word or phrase found in a text.
  struct Match: Equatable, Sendable {
    /// The group, by its number.
    let tag: Int
    /// The words that it takes up.
    let words: Range<Int>
  }

  /// Groups whose words are found inside longer phrases too.
  var kept: Set<Int> = []
  /// Groups whose phrases hide nothing inside them.
  var open: Set<Int> = []
  private var phrases: [[UInt8]: [Int]] = [:]
  // How long the phrases are that begin with a stem, so that most words cost one look-up.
  private var longest: [[UInt8]: Int] = [:]
  private var beginnings: [(letters: [UInt8], tag: Int)] = []
  private var endings: [(letters: [UInt8], tag: Int)] = []
  // Words that mean something only in this very form: «kan» is no form of «kande».
  private var exact: [[UInt8]: [Int]] = [:]

  /// Adds a term: a phrase, `begin*`, `*end` or `=exactly`.
  mutating func add(_ term: String, tag: Int, analyzer: TextAnalyzer) {
    if term.hasSuffix("*") {
      beginnings.append((Folding.foldedBytes(term.dropLast()), tag))
    } else if term.hasPrefix("*") {
      endings.append((Folding.foldedBytes(term.dropFirst()), tag))
    } else if term.hasPrefix("=") {
      exact[Folding.foldedBytes(term.dropFirst()), default: []].append(tag)
    } else {
      let stems = analyzer.stems(of: term)
      guard let first = stems.first else { return }
      phrases[PhraseKey.bytes(stems[...]), default: []].append(tag)
      longest[first] = max(longest[first] ?? 0, stems.count)
    }
  }

  /// Finds all groups' words, in the order of where they begin.
  func matches(in text: AnalyzedText) -> [Match] {
    let stems = text.words.map(\.stem)
    var found: [Match] = []
    for place in stems.indices {
      if let longest = longest[stems[place]] {
        for length in stride(from: min(longest, stems.count - place), to: 0, by: -1) {
          let words = place..<(place + length)
          for tag in phrases[PhraseKey.bytes(stems[words])] ?? [] { add(tag, words, to: &found) }
        }
      }
      let words = place..<(place + 1)
      for tag in single(text.words[place].folded) { add(tag, words, to: &found) }
    }
    return found
  }

  private func single(_ word: [UInt8]) -> [Int] {
    var tags = exact[word] ?? []
    for (letters, tag) in beginnings where word.starts(with: letters) { tags.append(tag) }
    for (letters, tag) in endings
    where word.count > letters.count && word.suffix(letters.count).elementsEqual(letters) {
      tags.append(tag)
    }
    return tags
  }

  private func add(_ tag: Int, _ words: Range<Int>, to found: inout [Match]) {
    let isInside = found.contains { other in
      other.words.count > words.count && !open.contains(other.tag)
        && other.words.lowerBound <= words.lowerBound
        && words.upperBound <= other.words.upperBound
    }
    if isInside && !kept.contains(tag) || found.contains(Match(tag: tag, words: words)) { return }
    found.append(Match(tag: tag, words: words))
  }
}
