import TextClassification

/// The words of every record's own questions, in one buffer.
///
/// A question's features are those of its words, stems and pieces, and those of the pairs of words
/// that follow one another. Only the words are kept, which take a tenth of the room.
struct QuestionStore: Sendable {
  // How like a question for yes or no must be for its reply to hold here too: where all of a
  // record's have the same reply, where both replies occur, and how much liker than the other.
  private static let likeEnoughAlone: Float = 0.1
  private static let likeEnough: Float = 0.15
  private static let clearly: Float = 1.3

  /// The words of all questions.
  private(set) var words: [UInt32] = []
  /// The pair of each word and the one before it; ``WordFeatures/none`` for a question's first.
  private(set) var pairs: [UInt32] = []
  private var starts: [Int] = [0]
  private var replies: [Record.Question.Reply?] = []
  /// How rare each question's features are together.
  private(set) var norms: [Float] = []
  private var firstOfRecord: [Int] = []

  /// How many questions there are.
  var count: Int { replies.count }

  /// Begins the next record; once more after the last.
  mutating func begin() { firstOfRecord.append(replies.count) }

  /// Adds a question to the record that was begun.
  mutating func add(words: [UInt32], pairs: [UInt32], reply: Record.Question.Reply?) {
    self.words.append(contentsOf: words)
    self.pairs.append(contentsOf: pairs)
    starts.append(self.words.count)
    replies.append(reply)
  }

  /// Where the words of a question stand.
  func range(of question: Int) -> Range<Int> { starts[question]..<starts[question + 1] }

  /// The questions of a record.
  func questions(of record: Int) -> Range<Int> { firstOfRecord[record]..<firstOfRecord[record + 1] }

  /// Notes how much each question's features weigh, once it is known how rare they are.
  ///
  /// - Parameters:
  ///   - index: Knows how rare each feature is.
  ///   - features: The features of the words.
  ///   - collect: Is given the features of every question, each once.
  mutating func weigh(
    by index: RecordIndex, _ features: WordFeatures, collect: ([UInt32]) -> Void
  ) {
    norms.removeAll()
    norms.reserveCapacity(count)
    var counter = FeatureCounter()
    for question in 0..<count {
      for place in range(of: question) {
        counter.add(features.stemFeatures[Int(words[place])])
        if pairs[place] != WordFeatures.none { counter.add(pairs[place]) }
        counter.add(features.pieces, features.pieces(of: words[place]))
      }
      norms.append(counter.counted.reduce(0) { $0 + index.rarity(of: Int($1)) })
      collect(counter.counted)
      counter.removeAll()
    }
  }

  /// The share of features, by rarity, that a question has in common with the most like of a
  /// record's questions (Jaccard).
  ///
  /// - Parameters:
  ///   - query: The question's features.
  ///   - record: The record.
  /// - Returns: 0 for nothing in common to 1 for the same.
  func likeness(of query: inout QuestionOverlap, to record: Int) -> Float {
    var best: Float = 0
    for question in questions(of: record) {
      // No two have more in common than the lesser of them has.
      let most = min(query.norm, norms[question]) / max(query.norm, norms[question], 1)
      if most > best { best = max(best, likeness(of: &query, question: question)) }
    }
    return best
  }

  private func likeness(of query: inout QuestionOverlap, question: Int) -> Float {
    let common = query.common(with: self, question)
    return common / max(query.norm + norms[question] - common, 1)
  }

  /// Whether a question is answered with yes or no, judged by the record's own questions for that.
  ///
  /// Where all of them have the same reply, little likeness will do; where both replies occur, the
  /// likest question must be clearly likelier than the likest one with the other reply.
  func reply(of record: Int, to query: inout QuestionOverlap) -> Record.Question.Reply? {
    var yes: Float = 0
    var no: Float = 0
    for question in questions(of: record) {
      guard let reply = replies[question] else { continue }
      let likeness = likeness(of: &query, question: question)
      switch reply {
      case .yes: yes = max(yes, likeness)
      case .no: no = max(no, likeness)
      }
    }
    let (best, other) = yes > no ? (yes, no) : (no, yes)
    let needed = other == 0 ? Self.likeEnoughAlone : Self.likeEnough
    guard best >= needed, best >= other * Self.clearly else { return nil }
    return yes > no ? .yes : .no
  }
}
