import DanishText
import DataFiles
import Foundation

/// Finds the passage of imported documents that a question's words stand in.
///
/// Nobody has written down how people ask for a passage, so only its words can show that it answers:
/// nearly all that the question is about must stand in it, and above all what is rare.
package struct PassageSearch: Sendable {
  /// A passage with what speaks for it.
  package struct Hit: Equatable, Sendable {
    /// Its index among the knowledge base's passages.
    package let passage: Int
    /// How much of the question's words, by rarity, it has: 0 to 1.
    package let coverage: Float
    /// How many of them it has.
    package let covered: Int
    /// The same with how often it has them; by this passages are put in order.
    package let score: Float
    /// The words of the question, by their places among those searched, that it does not have.
    package let missing: [Int]
  }

  // Robertson, Zaragoza: The Probabilistic Relevance Framework (2009), section 3.
  private static let saturation: Float = 1.2
  private static let lengthPenalty: Float = 0.5
  // What a part of a compound, a compound of the word, or a word of the same meaning counts.
  private static let kinship: Float = 0.75
  // Shorter stems begin and end too many words by chance.
  private static let shortestKin = 4
  private static let longKin = 5
  private static let distantKinship: Float = 0.5
  private static let everydayWeight: Float = 0.2

  private var postings: [[UInt8]: [(passage: UInt32, count: UInt32)]] = [:]
  private var lengths: [Float] = []
  private let synonyms: [[UInt8]: [[UInt8]]]
  private let everyday: Set<[UInt8]>
  private let meanLength: Float

  /// Indexes the passages.
  ///
  /// - Parameters:
  ///   - knowledge: Where they are.
  ///   - analyzer: Cuts texts into words, as for questions.
  ///   - everydayWords: Words that hardly tell what a question is about.
  package init(
    _ knowledge: KnowledgeBase, analyzer: TextAnalyzer, everydayWords: some Sequence<String>
  ) {
    everyday = Set(everydayWords.flatMap { analyzer.stems(of: $0) })
    synonyms = Self.synonyms(of: knowledge.lexicon, analyzer)
    var postings: [[UInt8]: [(passage: UInt32, count: UInt32)]] = [:]
    for (number, passage) in knowledge.passages.enumerated() {
      var counts: [[UInt8]: UInt32] = [:]
      let title = knowledge.item(of: passage)?.title ?? ""
      let words = analyzer.analyze(
        [title, passage.heading ?? "", passage.text].joined(separator: "\n")
      ).words
      for word in words { for stem in [word.stem] + word.parts { counts[stem, default: 0] += 1 } }
      for (stem, count) in counts { postings[stem, default: []].append((UInt32(number), count)) }
      lengths.append(Float(words.count))
    }
    self.postings = postings
    meanLength = max(lengths.reduce(0, +) / Float(max(lengths.count, 1)), 1)
  }

  /// Ranks the passages that have any of some words.
  ///
  /// - Parameters:
  ///   - words: What the question is about, without words that only make it a question.
  ///   - count: How many passages are wanted.
  /// - Returns: The passages, best first.
  package func hits(_ words: [AnalyzedText.Word], _ count: Int) -> [Hit] {
    let found = words.map(passages)
    let weights = zip(words, found).map(weight)
    let total = max(weights.reduce(0, +), .leastNonzeroMagnitude)
    let candidates = Set(found.flatMap(\.keys))
    let hits = candidates.map { passage in
      var coverage: Float = 0
      var score: Float = 0
      var missing: [Int] = []
      let length =
        1 - Self.lengthPenalty + Self.lengthPenalty * lengths[Int(passage)] / meanLength
      for (place, matches) in found.enumerated() {
        guard let match = matches[passage] else {
          missing.append(place)
          continue
        }
        let occurrences = Float(match.count)
        coverage += weights[place] * match.share
        score +=
          weights[place] * match.share * occurrences * (Self.saturation + 1)
          / (occurrences + Self.saturation * length)
      }
      return Hit(
        passage: Int(passage), coverage: coverage / total, covered: words.count - missing.count,
        score: score, missing: missing)
    }
    return Array(hits.sorted { ($0.score, $1.passage) > ($1.score, $0.passage) }.prefix(count))
  }

  /// Whether any passage has a word.
  package func knows(_ word: AnalyzedText.Word) -> Bool { !passages(word).isEmpty }

  /// Whether a word hardly tells what a question is about.
  package func isEveryday(_ word: AnalyzedText.Word) -> Bool { everyday.contains(word.stem) }

  private typealias Matches = [UInt32: (count: UInt32, share: Float)]

  /// The passages that have a word, or one that it is kin to.
  private func passages(_ word: AnalyzedText.Word) -> Matches {
    var matches: Matches = [:]
    func add(_ stem: [UInt8], _ share: Float) {
      for (passage, count) in postings[stem] ?? [] {
        if let known = matches[passage], known.share >= share { continue }
        matches[passage] = (count, share)
      }
    }
    add(word.stem, 1)
    guard word.kind == .word else { return matches }
    for synonym in synonyms[word.stem] ?? [] { add(synonym, Self.kinship) }
    guard word.stem.count >= Self.shortestKin else { return matches }
    for stem in postings.keys where stem.count > word.stem.count {
      if Self.begins(stem, with: word.stem) || Self.ends(stem, with: word.stem) {
        add(stem, Self.kinship)
      }
    }
    // «voksenbillet» is a «billet».
    for length in Self.longKin..<max(Self.longKin, word.stem.count) {
      add(Array(word.stem.suffix(length)), Self.distantKinship)
    }
    return matches
  }

  private static func begins(_ stem: [UInt8], with part: [UInt8]) -> Bool {
    stem.starts(with: part)
  }

  private static func ends(_ stem: [UInt8], with part: [UInt8]) -> Bool {
    stem.suffix(part.count).elementsEqual(part)
  }

  private func weight(_ word: AnalyzedText.Word, _ matches: Matches) -> Float {
    let (all, having) = (Float(lengths.count), Float(matches.count))
    let rarity = log(1 + (all - having + 0.5) / (having + 0.5))
    return isEveryday(word) ? rarity * Self.everydayWeight : rarity
  }

  private static func synonyms(
    of lexicon: Lexicon, _ analyzer: TextAnalyzer
  ) -> [[UInt8]: [[UInt8]]] {
    var table: [[UInt8]: [[UInt8]]] = [:]
    for group in lexicon.synonyms {
      let stems = group.map { analyzer.stems(of: $0) }.filter { $0.count == 1 }.map { $0[0] }
      for stem in stems { table[stem, default: []] += stems.filter { $0 != stem } }
    }
    return table
  }
}

extension KnowledgeBase {
  /// The agenda item that a passage belongs to.
  package func item(of passage: Passage) -> AgendaItem? {
    guard let number = passage.citation.item,
      let meeting = meetings.first(where: { $0.document == passage.citation.document })
    else { return nil }
    return meeting.items.first { $0.number == number }
  }
}
