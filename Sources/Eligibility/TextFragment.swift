import DataFiles
import JSONCoding

/// A piece of the text of a decision, and when it is said.
struct TextFragment: Sendable {
  enum Saying: String, CaseIterable, Sendable { case holds, fails }

  /// The names of placeholders that are not facts.
  enum Placeholder: String, CaseIterable { case list, question, missing }

  /// How many questions are left.
  enum Questions: String, CaseIterable, Sendable {
    case none, one, several

    init(count: Int) { self = count == 0 ? .none : count == 1 ? .one : .several }
  }

  /// The outcomes with which it is said, a bit for each number.
  let outcomes: UInt64
  /// The node of its condition in the program; `nil` where it needs none.
  let root: Int?
  /// Said only with so many questions left; always where it is empty.
  let questions: Set<Questions>
  /// What is said.
  let wording: Wording
  /// Whether it is left out where the text has to be short.
  let isDetail: Bool
  /// The rules, by number, whose own words stand for `{list}`: those that hold, or those that fail.
  let rules: [Int]
  let saying: Saying
  let citations: [Citation]
  /// The places of its citations, by number.
  let places: [Int]
}
