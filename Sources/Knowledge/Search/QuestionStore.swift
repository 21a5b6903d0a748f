import TextClassification

/// The features of every record's own questions, in one buffer.
struct QuestionStore: Sendable {
  // How like a question for yes or no must be for its reply to hold here too: where all of a
  // record's have the same reply, where both replies occur, and how much liker than the other.
  private static let likeEnoughAlone: Float = 0.1
  private static let likeEnough: Float = 0.15
  private static let clearly: Float = 1.3

  private var features: [UInt32] = []
  private var starts: [UInt32] = [0]
  private var replies: [Record.Question.Reply?] = []
  private var norms: [Float] = []
  private var firstOfRecord: [Int] = []

  /// Begins the next record; once more after the last.
  mutating func begin() { firstOfRecord.append(replies.count) }

  mutating func add(_ features: [UInt32], reply: Record.Question.Reply?) {
    self.features += features
    starts.append(UInt32(self.features.count))
    replies.append(reply)
  }

  /// Notes how much each question's features weigh, once the index knows how rare they are.
  mutating func weigh(by index: RecordIndex) {
    norms = replies.indices.map { question in
      features[Int(starts[question])..<Int(starts[question + 1])]
        .reduce(Float(0)) { $0 + index.rarity(of: $1) }
    }
  }

  /// The share of features, by rarity, that a question has in common with the most like of a
  /// record's questions (Jaccard).
  ///
  /// - Parameters:
  ///   - query: The question's features, ascending.
  ///   - rarities: How rare each is.
  ///   - norm: How rare they are together.
  ///   - record: The record.
  /// - Returns: 0 for nothing in common to 1 for the same.
  func likeness(of query: [UInt32], _ rarities: [Float], norm: Float, to record: Int) -> Float {
    var best: Float = 0
    for question in firstOfRecord[record]..<firstOfRecord[record + 1] {
      best = max(best, likeness(of: query, rarities, norm: norm, question: question))
    }
    return best
  }

  private func likeness(
    of query: [UInt32], _ rarities: [Float], norm: Float, question: Int
  ) -> Float {
    var common: Float = 0
    var place = 0
    for offset in Int(starts[question])..<Int(starts[question + 1]) {
      let feature = features[offset]
      while place < query.count, query[place] < feature { place += 1 }
      if place == query.count { break }
      if query[place] == feature { common += rarities[place] }
    }
    return common / max(norm + norms[question] - common, 1)
  }

  /// The features of every question, in the order of records.
  var all: [[UInt32]] {
    replies.indices.map { Array(features[Int(starts[$0])..<Int(starts[$0 + 1])]) }
  }

  /// Whether a question is answered with yes or no, judged by the record's own questions for that.
  ///
  /// Where all of them have the same reply, little likeness will do; where both replies occur, the
  /// likest question must be clearly likelier than the likest one with the other reply.
  func reply(
    of record: Int, to query: [UInt32], rarities: [Float]
  ) -> Record.Question.Reply? {
    let norm = rarities.reduce(0, +)
    var yes: Float = 0
    var no: Float = 0
    for question in firstOfRecord[record]..<firstOfRecord[record + 1] {
      guard let reply = replies[question] else { continue }
      let likeness = likeness(of: query, rarities, norm: norm, question: question)
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
