import DanishText
import TextClassification

/// What the model sees of a text: pieces of its words, and their stems with their neighbours.
struct IntentFeatures: Sendable {
  /// Pieces of two to five letters.
  var pieces: FeatureCounts
  /// Stems and pairs of stems; a mention of a list counts as one word, whatever it names.
  var words: FeatureCounts

  private static let extractor = FeatureExtractor(pieces: 2...5)

  /// Reads the features of a text.
  ///
  /// - Parameters:
  ///   - reading: The text.
  ///   - lists: The names of the lists, by number.
  init(_ reading: TemplateSet.Reading, lists: [String]) {
    var pieces: [UInt32] = []
    var words: [UInt32] = []
    var previous: [UInt8]?
    var place = 0
    var mentions = reading.mentions[...]
    while place < reading.words.count {
      while let mention = mentions.first, mention.words.lowerBound < place {
        mentions.removeFirst()
      }
      var stem = reading.words[place].stem
      if let mention = mentions.first, mention.words.lowerBound == place, !mention.words.isEmpty {
        // The lists that share the longest mention all count; their order makes the first the word.
        let longest = mentions.prefix { $0.words == mention.words }
        for other in longest.dropFirst() {
          words.append(FeatureExtractor.stemFeature(Self.stem(of: lists[other.list])))
        }
        stem = Self.stem(of: lists[mention.list])
        place = mention.words.upperBound
      } else {
        Self.extractor.appendPieces(of: reading.words[place].folded, to: &pieces)
        place += 1
      }
      words.append(FeatureExtractor.stemFeature(stem))
      if let previous { words.append(FeatureExtractor.pairFeature(previous, stem)) }
      previous = stem
    }
    self.pieces = FeatureCounts(pieces)
    self.words = FeatureCounts(words)
  }

  // No stem has a brace.
  private static func stem(of list: String) -> [UInt8] { Array("{\(list)}".utf8) }
}
