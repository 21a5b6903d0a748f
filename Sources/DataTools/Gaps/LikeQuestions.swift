import Foundation
import Knowledge

/// Questions that ask for much the same.
struct QuestionGroup: Equatable, Sendable {
  /// The questions, the most asked first; the group is about what that one is about.
  var questions: [UnansweredQuestion]

  /// How many times they were asked together.
  var count: Int { questions.reduce(0) { $0 + $1.count } }
  /// The first day that one was asked.
  var first: String { questions.map(\.first).min() ?? "" }
  /// The last.
  var last: String { questions.map(\.last).max() ?? "" }
}

/// Groups questions by the words that they share, where a rare word counts for more than a common one.
///
///     LikeQuestions(["Hvad koster et pas?", "pris for pas", "Hvornår åbner hallen?"]).groups
///     // the first two, and the third by itself
struct LikeQuestions {
  /// The share of words in common, by their weight, from which two questions are alike.
  static let threshold = 0.4

  /// Words by which questions are asked, not what they ask about.
  private static let fillers = [
    "hvad", "hvem", "hvor", "hvordan", "hvorfor", "hvornår", "hvilke", "hvilken", "hvilket", "kan",
    "skal", "vil", "har", "jeg", "man", "mig", "min", "mit", "mine", "den", "det", "der", "som",
    "med", "til", "for", "fra", "hos", "ved", "når", "hvis", "bliver", "blive",
  ]

  /// The groups, the most asked first.
  let groups: [QuestionGroup]

  init(_ questions: [UnansweredQuestion]) {
    let analyzer = TextAnalyzer(fillers: Self.fillers)
    // Who was asked most leads: the others gather around it.
    let order = questions.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }.map(\.element)
    let stems = order.map { question in
      // What was a personal number is now nothing but x.
      Set(
        analyzer.analyze(question.text).words.filter { word in
          word.text.count > 2 && !word.text.allSatisfy { $0 == "x" }
        }.map(\.stem))
    }
    var frequency: [[UInt8]: Double] = [:]
    for set in stems { for stem in set { frequency[stem, default: 0] += 1 } }
    let total = Double(order.count)
    func weight(_ set: some Sequence<[UInt8]>) -> Double {
      // Squared, so that what everybody asks about, such as prices, makes nothing alike.
      set.reduce(0) { $0 + pow(log(1 + total / (frequency[$1] ?? 1)), 2) }
    }
    var groups: [QuestionGroup] = []
    var leaders: [Set<[UInt8]>] = []
    var weights: [Double] = []
    var groupsWith: [[UInt8]: [Int]] = [:]
    for (question, words) in zip(order, stems) {
      let own = weight(words)
      var best: (group: Int, likeness: Double)?
      // Only a group that shares a word can be alike.
      for group in Set(words.flatMap { groupsWith[$0] ?? [] }).sorted() {
        let shared = weight(words.intersection(leaders[group]))
        let likeness = shared / (own + weights[group] - shared)
        if likeness >= max(Self.threshold, best?.likeness ?? 0) { best = (group, likeness) }
      }
      if let best {
        groups[best.group].questions.append(question)
      } else {
        for word in words { groupsWith[word, default: []].append(groups.count) }
        groups.append(QuestionGroup(questions: [question]))
        leaders.append(words)
        weights.append(own)
      }
    }
    self.groups = groups.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }.map(\.element)
  }
}
