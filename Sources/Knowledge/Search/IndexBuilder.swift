import TextClassification

/// Turns a knowledge base's texts into numbers of features, once, at load.
struct IndexBuilder {
  /// The number of every feature that any text has.
  private(set) var table: FeatureTable
  /// Each record as one text: statement, title of its subject, all its questions.
  private(set) var bags = FeatureBags()
  /// What each record's statement says: its stems and those of the parts of compounds.
  private(set) var statements = FeatureSets()
  /// Every record's questions.
  private(set) var questions = QuestionStore()
  /// Questions that must be refused, as features.
  private(set) var negatives = FeatureLists()
  private var words = WordFeatures()
  private var wordTally = FeatureTally()
  private var tally = FeatureTally()

  /// A text without the words that are passed over.
  private struct Line {
    var words: [UInt32] = []
    /// The pair of each word but the first and the one before it.
    var pairs: [UInt32] = []
  }

  /// Indexes the records, and the questions that must be refused.
  ///
  /// - Parameters:
  ///   - knowledge: Where they stand.
  ///   - corpus: Their texts.
  ///   - analyzer: Tells what a word's stem and parts are.
  init(_ knowledge: KnowledgeBase, _ corpus: Corpus, analyzer: TextAnalyzer) {
    table = FeatureTable(capacity: corpus.numbers.count)
    words.add(corpus, analyzer: analyzer, to: &table)
    var text = 0
    for record in knowledge.records {
      begin(questions: record.questions.count)
      addStatement(line(corpus[text]))
      countWords(withParts: true)
      count(line(corpus[text + 1]), question: nil)
      // The title's compounds count as a whole only.
      countWords(withParts: false)
      text += 2
      for question in record.questions.indices {
        count(line(corpus[text]), question: question)
        text += 1
      }
      countWords(withParts: true)
      bags.append(tally)
      questions.append(record.questions)
    }
    for text in text..<corpus.count {
      begin(questions: 0)
      count(line(corpus[text]), question: nil)
      countWords(withParts: false)
      for feature in tally.features { negatives.add(table.features[Int(feature)]) }
      negatives.finishText()
    }
  }

  private mutating func begin(questions: Int) {
    tally.begin(questions: questions)
    wordTally.begin(questions: questions)
  }

  private mutating func line(_ numbers: ArraySlice<UInt32>) -> Line {
    var line = Line()
    line.words.reserveCapacity(numbers.count)
    line.pairs.reserveCapacity(numbers.count)
    var place = numbers.startIndex
    while place < numbers.endIndex {
      let word = numbers[place]
      place += 1
      guard words.stemFeatures[Int(word)] != WordFeatures.none else { continue }
      if let last = line.words.last {
        line.pairs.append(UInt32(table.insert(words.pair(last, word))))
      }
      line.words.append(word)
    }
    return line
  }

  private mutating func addStatement(_ line: Line) {
    count(line, question: nil)
    statements.append(
      line.words.flatMap { word in
        [words.stemFeatures[Int(word)]] + words.parts[words.parts(of: word)]
      })
  }

  private mutating func count(_ line: Line, question: Int?) {
    for word in line.words { wordTally.add(word, question: question) }
    for pair in line.pairs { tally.add(pair, question: question) }
  }

  /// Counts the features of all counted words, which are forgotten.
  private mutating func countWords(withParts: Bool) {
    let none = [UInt64](repeating: 0, count: wordTally.width)
    for (place, word) in wordTally.features.enumerated() {
      let times = wordTally.counts[place]
      let begin = place * wordTally.width
      let set = Array(wordTally.bits[begin..<(begin + wordTally.width)])
      let stem = Int(word)
      tally.add(words.stemFeatures, stem..<(stem + 1), times: times, in: set)
      tally.add(words.pieces, words.pieces(of: word), times: times, in: set)
      // What compounds consist of is no feature of the questions.
      if withParts { tally.add(words.parts, words.parts(of: word), times: times, in: none) }
    }
    wordTally.begin(questions: wordTally.questions)
  }
}
