import TextClassification

/// The features of every record's own questions, in one buffer.
struct QuestionStore: Sendable {
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
  ///   - record: The record.
  func likeness(of query: [UInt32], _ rarities: [Float], norm: Float, to record: Int) -> Float {
    var best: Float = 0
    for question in firstOfRecord[record]..<firstOfRecord[record + 1] {
      var common: Float = 0
      var place = 0
      for offset in Int(starts[question])..<Int(starts[question + 1]) {
        let feature = features[offset]
        while place < query.count, query[place] < feature { place += 1 }
        if place == query.count { break }
        if query[place] == feature { common += rarities[place] }
      }
      best = max(best, common / max(norm + norms[question] - common, 1))
    }
    return best
  }
}
