/// What the questions of records have in common with one that was asked.
///
/// Keeps for every word which of the asked question's features it has, as bits, so that a word which
/// stands in many questions is compared once. One value serves one question.
struct QuestionOverlap {
  /// How rare the question's features are together.
  let norm: Float

  private let words: WordFeatures
  private let rarities: [Float]
  // The features by their numbers in an open-addressing table; one more than the place among them.
  private var keys: [UInt32]
  private var places: [UInt32]
  // How many times 64 bits there are.
  private let width: Int
  // Which row of bits a word has, 1 and more; 0 for one that was not looked at.
  private var rowOfWord: [UInt32]
  private var rows: [UInt64]
  private var bits: [UInt64]

  /// Prepares the comparison.
  ///
  /// - Parameters:
  ///   - features: The question's features, each once, as far as any record has them.
  ///   - rarities: How rare each is.
  ///   - norm: How rare all its features are together, unknown ones too.
  ///   - words: The features of the words of records' questions.
  init(_ features: [UInt32], rarities: [Float], norm: Float, words: WordFeatures) {
    self.norm = norm
    self.words = words
    self.rarities = rarities
    var size = 64
    while size < features.count * 4 { size <<= 1 }
    keys = Array(repeating: 0, count: size)
    places = Array(repeating: 0, count: size)
    for (index, feature) in features.enumerated() {
      var place = Int(feature) & (size - 1)
      while places[place] != 0 { place = (place + 1) & (size - 1) }
      keys[place] = feature
      places[place] = UInt32(index + 1)
    }
    width = features.count / 64 + 1
    rowOfWord = Array(repeating: 0, count: words.count)
    // Row 0 is that of words with nothing in common.
    rows = Array(repeating: 0, count: width)
    bits = rows
  }

  /// How rare the features are together that a record's question shares.
  mutating func common(with store: QuestionStore, _ question: Int) -> Float {
    var index = 0
    while index < width {
      bits[index] = 0
      index += 1
    }
    for place in store.range(of: question) {
      let row = Int(row(of: store.words[place]))
      if row > 0 {
        index = 0
        while index < width {
          bits[index] |= rows[row * width + index]
          index += 1
        }
      }
      if let feature = self.place(of: store.pairs[place]) {
        bits[feature >> 6] |= 1 << UInt64(feature & 63)
      }
    }
    return sum()
  }

  /// Adds up how rare the features are whose bits are set.
  private func sum() -> Float {
    var sum: Float = 0
    var index = 0
    while index < width {
      var rest = bits[index]
      while rest != 0 {
        sum += rarities[index << 6 | rest.trailingZeroBitCount]
        rest &= rest - 1
      }
      index += 1
    }
    return sum
  }

  private func place(of feature: UInt32) -> Int? {
    let mask = keys.count - 1
    var place = Int(feature) & mask
    while places[place] != 0 {
      if keys[place] == feature { return Int(places[place]) - 1 }
      place = (place + 1) & mask
    }
    return nil
  }

  /// The number of a word's row of bits; 0 for one that shares nothing.
  private mutating func row(of word: UInt32) -> UInt32 {
    let known = rowOfWord[Int(word)]
    if known != 0 { return known - 1 }
    let row = rows.count / width
    var isEmpty = true
    func note(_ feature: UInt32) {
      guard let place = place(of: feature) else { return }
      if isEmpty { rows.append(contentsOf: repeatElement(0, count: width)) }
      isEmpty = false
      rows[row * width + place >> 6] |= 1 << UInt64(place & 63)
    }
    note(words.stemFeatures[Int(word)])
    let range = words.pieces(of: word)
    var piece = range.lowerBound
    while piece < range.upperBound {
      note(words.pieces[piece])
      piece += 1
    }
    rowOfWord[Int(word)] = isEmpty ? 1 : UInt32(row + 1)
    return isEmpty ? 0 : UInt32(row)
  }
}
