import DanishText
import TextClassification

/// What the model sees of a text: pieces of its words, and their stems with those that follow.
struct IntentFeatures: Sendable {
  /// A word, and how it may be known.
  struct Word: Sendable {
    /// The feature of its stem.
    var stem: UInt32
    /// The pieces of its letters.
    var pieces: Range<Int>
    /// How many letters it has.
    var letters: Int
    /// Whether it was misspelt.
    var isCorrected: Bool
  }

  /// Pieces of two to five letters, in reading order.
  private(set) var pieces: [UInt32] = []
  /// Stems, the first stem once more as such, and pairs of stems.
  private(set) var stems: [UInt32] = []
  /// The words; a mention of a list counts as one word, whatever it names.
  private(set) var words: [Word] = []

  private static let extractor = FeatureExtractor(pieces: 2...5)
  /// How far apart the two stems of a pair may stand.
  private static let reach = 10
  /// What a mention weighs beside other words, in letters.
  private static let lettersOfMention = 6
  // No stem has a brace or a circumflex.
  private static let start = Array("^".utf8)

  /// Reads the features of a text.
  ///
  /// - Parameters:
  ///   - reading: The text.
  ///   - lists: The names of the lists, by number.
  init(_ reading: TemplateSet.Reading, lists: [String]) {
    var line: [[UInt8]] = []
    var place = 0
    var mentions = reading.mentions[...]
    while place < reading.words.count {
      mentions = mentions.drop { $0.words.lowerBound < place }
      if let mention = mentions.first, mention.words.lowerBound == place {
        // Of several lists that share the words, each counts; the first stands in the pairs.
        let same = mentions.prefix { $0.words == mention.words }
        for other in same.dropFirst() {
          stems.append(FeatureExtractor.stemFeature(Self.stem(of: lists[other.list])))
        }
        append(Self.stem(of: lists[mention.list]), to: &line)
        place = mention.words.upperBound
      } else {
        append(reading.words[place], to: &line)
        place += 1
      }
    }
    appendPairs(of: line)
  }

  private static func stem(of list: String) -> [UInt8] { Array("{\(list)}".utf8) }

  private mutating func append(_ stem: [UInt8], to line: inout [[UInt8]]) {
    line.append(stem)
    words.append(
      Word(
        stem: FeatureExtractor.stemFeature(stem), pieces: pieces.count..<pieces.count,
        letters: Self.lettersOfMention, isCorrected: false))
  }

  private mutating func append(_ word: TextReader.Word, to line: inout [[UInt8]]) {
    line.append(word.stem)
    let begin = pieces.count
    Self.extractor.appendPieces(of: word.folded, to: &pieces)
    words.append(
      Word(
        stem: FeatureExtractor.stemFeature(word.stem), pieces: begin..<pieces.count,
        letters: word.folded.count, isCorrected: word.isCorrected))
  }

  /// Every stem, and every one with those after it: what word order leaves of a sentence.
  private mutating func appendPairs(of line: [[UInt8]]) {
    if let first = line.first {
      // Twice: the first word tells an order from a question and one question from another.
      let start = FeatureExtractor.pairFeature(Self.start, first)
      stems += [start, start]
    }
    for (index, stem) in line.enumerated() {
      stems.append(words[index].stem)
      for other in line[(index + 1)...].prefix(Self.reach) {
        stems.append(FeatureExtractor.pairFeature(stem, other))
      }
    }
  }
}
