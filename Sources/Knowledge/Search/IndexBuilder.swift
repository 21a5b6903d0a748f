import TextClassification

/// Turns a knowledge base's texts into numbers of features, once, at load.
struct IndexBuilder {
  /// The number of every feature that any text has.
  private(set) var table: FeatureTable
  /// The features of every word.
  private(set) var words = WordFeatures()
  /// Each record as one text: statement, title of its subject, all its questions.
  private(set) var bags = FeatureBags()
  /// What each record's statement says: its stems and those of the parts of compounds.
  private(set) var statements = FeatureSets()
  /// Every record's questions.
  private(set) var questions = QuestionStore()
  /// Questions that must be refused, as features in no order.
  private(set) var negatives = FeatureLists()
  private var counter = FeatureCounter()
  private var wordCounter = FeatureCounter()

  /// A text without the words that are passed over.
  private struct Line {
    var words: [UInt32] = []
    /// The pair of each word and the one before it; ``WordFeatures/none`` for the first.
    var pairs: [UInt32] = []
  }

  /// Indexes the records, and the questions that must be refused.
  ///
  /// - Parameters:
  ///   - knowledge: Where they stand.
  ///   - analyzer: Tells what a word's stem and parts are.
  init(_ knowledge: KnowledgeBase, analyzer: TextAnalyzer) {
    var corpus = knowledge.corpus
    table = FeatureTable(capacity: corpus.numbers.count)
    let firstNegative = corpus.count
    for text in knowledge.negatives.lazy.flatMap(\.questions) { corpus.add(text) }
    words.add(corpus, analyzer: analyzer, to: &table)
    var text = 0
    for record in knowledge.records {
      addStatement(line(corpus[text]))
      addTitle(line(corpus[text + 1]))
      text += 2
      questions.begin()
      for question in record.questions {
        let line = line(corpus[text])
        text += 1
        questions.add(words: line.words, pairs: line.pairs, reply: question.reply)
        count(line)
      }
      finishRecord()
    }
    questions.begin()
    for text in firstNegative..<corpus.count {
      count(line(corpus[text]))
      countFeatures(withParts: false)
      for feature in counter.counted { negatives.add(table.features[Int(feature)]) }
      negatives.finishText()
      counter.removeAll()
    }
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
      let pair = line.words.last.map { UInt32(table.insert(words.pair($0, word))) }
      line.words.append(word)
      line.pairs.append(pair ?? WordFeatures.none)
    }
    return line
  }

  private mutating func addStatement(_ line: Line) {
    count(line)
    statements.append(
      line.words.flatMap { word in
        [words.stemFeatures[Int(word)]] + words.parts[words.parts(of: word)]
      })
  }

  /// The title's compounds count as a whole only.
  private mutating func addTitle(_ line: Line) {
    var title = FeatureCounter()
    swap(&wordCounter, &title)
    count(line)
    countFeatures(withParts: false)
    swap(&wordCounter, &title)
  }

  private mutating func finishRecord() {
    countFeatures(withParts: true)
    bags.append(counter)
    counter.removeAll()
  }

  private mutating func count(_ line: Line) {
    var place = 0
    while place < line.words.count {
      wordCounter.add(line.words[place])
      if place > 0 { counter.add(line.pairs[place]) }
      place += 1
    }
  }

  /// Counts the features of all counted words, which are forgotten.
  private mutating func countFeatures(withParts: Bool) {
    for word in wordCounter.counted {
      let times = wordCounter.count(of: word)
      counter.add(words.stemFeatures[Int(word)], times: times)
      counter.add(words.pieces, words.pieces(of: word), times: times)
      if withParts { counter.add(words.parts, words.parts(of: word), times: times) }
    }
    wordCounter.removeAll()
  }
}
