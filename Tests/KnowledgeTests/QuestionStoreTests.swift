import JSONCoding
import TextClassification
import Testing

@testable import Knowledge

@Suite struct `Likeness to a record's questions` {
  // Questions of one record as features; the weights of all others are 0.
  private static let questions: [[UInt32]] = [[0, 1, 2], [2, 3], [4]]

  private let store: QuestionStore
  private let index: RecordIndex
  private let bags: FeatureBags

  init() {
    var tally = FeatureTally()
    var bags = FeatureBags()
    var store = QuestionStore()
    tally.begin(questions: 3)
    for (number, features) in Self.questions.enumerated() {
      for feature in features { tally.add(feature, question: number) }
    }
    bags.append(tally)
    store.append(Self.replies([nil, .yes, .no]))
    // A second record, so that features differ in how rare they are.
    tally.begin(questions: 1)
    tally.add(2, question: 0)
    bags.append(tally)
    store.append(Self.replies([.yes]))
    index = RecordIndex(bags, featureCount: 5)
    store.weigh(bags, by: index)
    self.bags = bags
    self.store = store
  }

  private static func replies(_ replies: [Record.Question.Reply?]) -> [Record.Question] {
    replies.map { Record.Question(text: "?", reply: $0, position: .none) }
  }

  private func rarity(_ features: some Sequence<UInt32>) -> Float {
    features.reduce(0) { $0 + index.rarity(of: Int($1)) }
  }

  private func common(_ asked: Set<UInt32>) -> [Float] {
    Self.questions.map { rarity(asked.intersection($0)) }
  }

  @Test func `is the share of features, by rarity, that the likest one has`() {
    let asked: Set<UInt32> = [1, 2, 3]
    let expected = Self.questions.map { question -> Float in
      rarity(asked.intersection(question)) / max(rarity(asked.union(question)), 1)
    }
    let likeness = store.likeness(
      to: 0, norm: rarity(asked), common: common(asked), from: 0)
    #expect(abs(likeness - (expected.max() ?? -1)) < 1e-6)
  }

  @Test func `is 1 for the same question and 0 for nothing in common`() {
    let same: Set<UInt32> = [0, 1, 2]
    #expect(
      abs(store.likeness(to: 0, norm: rarity(same), common: common(same), from: 0) - 1) < 1e-6)
    #expect(store.likeness(to: 0, norm: 3, common: [0, 0, 0], from: 0) == 0)
  }

  @Test func `gives the reply of the likest question for yes or no`() {
    for (asked, reply) in [
      (Set<UInt32>([2, 3]), Record.Question.Reply.yes), ([4], .no),
    ] {
      #expect(store.reply(of: 0, norm: rarity(asked), common: common(asked)) == reply)
    }
  }

  @Test func `gives no reply where none is like, or yes and no are equally like`() {
    #expect(store.reply(of: 0, norm: 3, common: [0, 0, 0]) == nil)
    let both: Set<UInt32> = [3, 4]
    #expect(store.reply(of: 0, norm: rarity(both), common: [0, 0.5, 0.5]) == nil)
    // The question without a reply is the same, the one for yes has little.
    #expect(store.reply(of: 0, norm: 9, common: [9, 0.1, 0]) == nil)
  }

  @Test func `hands out every question's features once`() {
    let lists = store.texts(bags, features: [10, 11, 12, 13, 14])
    #expect((0..<lists.count).map { lists[$0].sorted() } == [[10, 11, 12], [12, 13], [14], [12]])
  }
}
