import Knowledge

/// Which terms occur in a collection of texts, by the stems of their words.
///
///     let index = TermIndex(["Udgifterne til digital post"])
///     index.holds("digital post")   // true
///     index.holds("postens")        // true: the same stem
///     index.holds("digital udgift") // false: the words do not follow one another
struct TermIndex {
  private let analyzer = TextAnalyzer()
  private var numbers: [[UInt8]: Int32] = [:]
  // The stems of all texts by their numbers, with -1 behind each text.
  private var stems: [Int32] = []
  // Where each stem stands among them: places[starts[n]..<starts[n + 1]].
  private var starts: [Int] = []
  private var places: [Int32] = []
  /// The folded words, each once.
  private(set) var words: [[UInt8]] = []

  /// Reads texts.
  init(_ texts: [String]) {
    let corpus = Corpus(texts)
    let stemsOfWords = corpus.words.map { token -> Int32 in
      guard let word = analyzer.word(token, at: 0) else { return -1 }
      words.append(word.folded)
      let next = Int32(truncatingIfNeeded: numbers.count)
      let number = numbers[word.stem] ?? next
      numbers[word.stem] = number
      return number
    }
    stems.reserveCapacity(corpus.numbers.count + corpus.count)
    for text in 0..<corpus.count {
      for word in corpus[text] { stems.append(stemsOfWords[Int(word)]) }
      stems.append(-1)
    }
    findPlaces()
  }

  private mutating func findPlaces() {
    starts = Array(repeating: 0, count: numbers.count + 1)
    for stem in stems where stem >= 0 { starts[Int(stem) + 1] += 1 }
    for number in starts.indices.dropFirst() { starts[number] += starts[number - 1] }
    var next = starts
    places = Array(repeating: 0, count: starts[numbers.count])
    for (place, stem) in stems.enumerated() where stem >= 0 {
      places[next[Int(stem)]] = Int32(truncatingIfNeeded: place)
      next[Int(stem)] += 1
    }
  }

  /// Whether a term's words stand one after another in one of the texts.
  func holds(_ term: String) -> Bool {
    var wanted: [Int32] = []
    for stem in analyzer.stems(of: term) {
      guard let number = numbers[stem] else { return false }
      wanted.append(number)
    }
    guard let first = wanted.first else { return false }
    return places[starts[Int(first)]..<starts[Int(first) + 1]].contains { place in
      stems[Int(place)...].starts(with: wanted)
    }
  }
}
