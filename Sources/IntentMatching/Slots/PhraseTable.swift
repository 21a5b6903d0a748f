/// Finds known phrases in a text by the stems of their words, the longest first.
///
///     var table = PhraseTable<String>()
///     table.add(stems("digital post"), "post")
///     table.add(stems("post"), "letter")
///     table.matches(in: stems("fritages for digital post"))   // words 2..<4: "post"
///     table.matches(in: stems("noget andet"))                 // []
///
/// Stems make inflected forms and the genitive meet; misspelt words are mended before.
public struct PhraseTable<Value: Sendable>: Sendable {
  /// A phrase found in a text.
  public struct Match: Sendable {
    /// The words that it takes up, by their numbers.
    public let words: Range<Int>
    /// What the phrase stands for: more than one where several things share a name.
    public let values: [Value]
  }

  private var values: [[UInt8]: [Value]] = [:]
  // How long the phrases are that begin with a stem, so that most words cost one look-up.
  private var longest: [[UInt8]: Int] = [:]

  /// An empty table.
  public init() {}

  /// The stems that phrases begin with.
  var beginnings: [[UInt8]] { Array(longest.keys) }

  /// Adds a phrase; one without words is passed over.
  ///
  /// - Parameters:
  ///   - phrase: The stems of its words, folded, in UTF-8.
  ///   - value: What it stands for.
  public mutating func add(_ phrase: [[UInt8]], _ value: Value) {
    guard let first = phrase.first else { return }
    values[PhraseKey.bytes(phrase[...]), default: []].append(value)
    longest[first] = max(longest[first] ?? 0, phrase.count)
  }

  /// Finds phrases that do not overlap, from left to right, at each place the longest.
  ///
  /// - Parameter words: The stems of a text's words.
  /// - Returns: What was found, in reading order.
  public func matches(in words: [[UInt8]]) -> [Match] {
    var found: [Match] = []
    var place = 0
    while place < words.count {
      if let match = longestMatch(in: words, at: place) {
        found.append(match)
        place = match.words.upperBound
      } else {
        place += 1
      }
    }
    return found
  }

  /// Finds the longest phrase that begins at a word.
  ///
  /// - Parameters:
  ///   - words: The stems of a text's words.
  ///   - place: The number of the word.
  /// - Returns: What was found, or `nil`.
  public func longestMatch(in words: [[UInt8]], at place: Int) -> Match? {
    guard words.indices.contains(place), let longest = longest[words[place]] else { return nil }
    for length in stride(from: min(longest, words.count - place), to: 0, by: -1) {
      let range = place..<(place + length)
      if let values = values[PhraseKey.bytes(words[range])] {
        return Match(words: range, values: values)
      }
    }
    return nil
  }
}
