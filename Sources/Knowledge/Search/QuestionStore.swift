import TextClassification

/// What is known of every record's own questions, beside the words, which the index has.
struct QuestionStore: Sendable {
  // How like a question for yes or no must be for its reply to hold here too: where all of a
  // record's have the same reply, where both replies occur, and how much liker than the other.
  private static let likeEnoughAlone: Float = 0.1
  private static let likeEnough: Float = 0.15
  private static let clearly: Float = 1.3

  private var replies: [Record.Question.Reply?] = []
  private var firstOfRecord: [Int] = [0]
  // How rare each question's features are together.
  private var norms: [Float] = []

  /// Adds the questions of the next record.
  mutating func append(_ questions: [Record.Question]) {
    for question in questions { replies.append(question.reply) }
    firstOfRecord.append(replies.count)
  }

  /// The questions of a record.
  func questions(of record: Int) -> Range<Int> {
    firstOfRecord[record]..<firstOfRecord[record + 1]
  }

  /// Notes how much each question's features weigh, once it is known how rare they are.
  mutating func weigh(_ bags: FeatureBags, by index: RecordIndex) {
    var norms = [Float](repeating: 0, count: replies.count)
    for record in 0..<bags.count {
      let first = firstOfRecord[record]
      var place = bags.range(of: record).lowerBound
      while place < bags.range(of: record).upperBound {
        bags.sets.add(
          index.rarity(of: Int(bags.features[place])), to: bags.codes[place], in: &norms,
          from: first)
        place += 1
      }
    }
    self.norms = norms
  }

  /// The features of every question, each once.
  ///
  /// - Parameters:
  ///   - bags: The records' features, by their numbers.
  ///   - features: The features themselves.
  /// - Returns: One text for each question.
  func texts(_ bags: FeatureBags, features: [UInt32]) -> FeatureLists {
    var lists = FeatureLists()
    for record in 0..<bags.count {
      let count = questions(of: record).count
      var texts = [[UInt32]](repeating: [], count: count)
      var place = bags.range(of: record).lowerBound
      while place < bags.range(of: record).upperBound {
        let feature = features[Int(bags.features[place])]
        bags.sets.forEachQuestion(of: bags.codes[place]) { texts[$0].append(feature) }
        place += 1
      }
      for text in texts { lists.append(text) }
    }
    return lists
  }

  /// The share of features, by rarity, that a question has in common with the most like of a
  /// record's questions (Jaccard).
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - norm: How rare the question's features are together.
  ///   - common: How rare those are that each of the record's questions shares.
  ///   - first: Where the record's stand among them.
  /// - Returns: 0 for nothing in common to 1 for the same.
  func likeness(to record: Int, norm: Float, common: [Float], from first: Int) -> Float {
    let questions = questions(of: record)
    var best: Float = 0
    for place in 0..<questions.count {
      let common = common[first + place]
      best = max(best, common / max(norm + norms[questions.lowerBound + place] - common, 1))
    }
    return best
  }

  /// Whether a question is answered with yes or no, judged by the record's own questions for that.
  ///
  /// Where all of them have the same reply, little likeness will do; where both replies occur, the
  /// likest question must be clearly likelier than the likest one with the other reply.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - norm: How rare the question's features are together.
  ///   - common: How rare those are that each of the record's questions shares.
  /// - Returns: The reply; `nil` where it is no such question.
  func reply(of record: Int, norm: Float, common: [Float]) -> Record.Question.Reply? {
    let questions = questions(of: record)
    var yes: Float = 0
    var no: Float = 0
    for place in 0..<questions.count {
      guard let reply = replies[questions.lowerBound + place] else { continue }
      let likeness =
        common[place] / max(norm + norms[questions.lowerBound + place] - common[place], 1)
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
