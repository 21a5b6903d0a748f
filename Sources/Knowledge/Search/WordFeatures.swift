import TextClassification

/// The features of every word of a ``Corpus``, by their numbers in a ``FeatureTable``.
struct WordFeatures: Sendable {
  /// Marks a word that is passed over.
  static let none = UInt32.max

  // The folded stem of each word; empty for one that is passed over.
  private(set) var stems: [[UInt8]] = []
  /// The feature of each word's stem; ``none`` for a word that is passed over.
  private(set) var stemFeatures: [UInt32] = []
  /// The pieces of all words, repeated ones too.
  private(set) var pieces: [UInt32] = []
  private var pieceStarts: [Int] = [0]
  /// The stems of what compounds are put together from.
  private(set) var parts: [UInt32] = []
  private var partStarts: [Int] = [0]
  private let extractor = FeatureExtractor()

  /// Where a word's pieces stand.
  func pieces(of word: UInt32) -> Range<Int> {
    pieceStarts[Int(word)]..<pieceStarts[Int(word) + 1]
  }

  /// Where a word's parts stand.
  func parts(of word: UInt32) -> Range<Int> {
    partStarts[Int(word)]..<partStarts[Int(word) + 1]
  }

  /// Adds the features of the words that a corpus has beyond those already here.
  mutating func add(_ corpus: Corpus, analyzer: TextAnalyzer, to table: inout FeatureTable) {
    var features: [UInt32] = []
    while stems.count < corpus.words.count {
      if let word = analyzer.word(corpus.words[stems.count], at: 0) {
        stems.append(word.stem)
        stemFeatures.append(UInt32(table.insert(FeatureExtractor.stemFeature(word.stem))))
        features.removeAll(keepingCapacity: true)
        extractor.appendPieces(of: word.folded, to: &features)
        var index = 0
        while index < features.count {
          pieces.append(UInt32(table.insert(features[index])))
          index += 1
        }
        for part in word.parts {
          parts.append(UInt32(table.insert(FeatureExtractor.stemFeature(part))))
        }
      } else {
        stems.append([])
        stemFeatures.append(Self.none)
      }
      pieceStarts.append(pieces.count)
      partStarts.append(parts.count)
    }
  }

  /// The feature of two words that follow one another.
  func pair(_ first: UInt32, _ second: UInt32) -> UInt32 {
    FeatureExtractor.pairFeature(stems[Int(first)], stems[Int(second)])
  }
}
