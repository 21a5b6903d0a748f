import TextClassification

/// The features of every record's own questions, in one buffer.
struct QuestionStore: Sendable {
  // Two questions that share less than this are not the same question for yes or no.
  private static let sameQuestion: Float = 0.3

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

  /// The reply to the most like of a record's questions for yes or no, where it is like enough to
  /// be the same question.
  func reply(
    of record: Int, to query: [UInt32], rarities: [Float]
  ) -> Record.Question.Reply? {
    let norm = rarities.reduce(0, +)
    var best: (likeness: Float, reply: Record.Question.Reply?) = (0.0, nil)
    for question in firstOfRecord[record]..<firstOfRecord[record + 1]
    where replies[question] != nil {
      let likeness = likeness(of: query, rarities, norm: norm, question: question)
      if likeness > best.likeness { best = (likeness, replies[question]) }
    }
    return best.likeness >= Self.sameQuestion ? best.reply : nil
  }
}
