import Eligibility

/// What follows for the facts when words of some groups meet in one clause.
///
///     {"when": ["computer", "have"], "without": ["wish"],
///      "affirmed": {"computerAccessAtHome": true}, "denied": {"computerAccessAtHome": false}}
struct FactRule: Sendable {
  /// Words of any of some groups, said or denied.
  struct Test: Sendable {
    /// The groups, by number.
    let tags: [Int]
    /// Whether they must be denied; `nil` where both will do.
    let isDenied: Bool?
  }

  /// The groups that must meet; whether the first is denied tells which facts follow.
  var when: [Test] = []
  /// The groups that must be missing.
  var without: [Test] = []
  /// What follows in any case.
  var facts: [FactKey: FactValue] = [:]
  /// What follows when the first group is said, and when it is denied.
  var affirmed: [FactKey: FactValue] = [:]
  var denied: [FactKey: FactValue] = [:]
  /// A fact that should be asked for.
  var ask: FactKey?
  /// What should be remarked.
  var remark: String?
  /// A group that the clause then has too: said, as the first group is, or the other way round.
  var tag: Int?
  var sameTag: Int?
  var oppositeTag: Int?
  /// Whether it counts whoever the clause speaks of.
  var isAboutAnybody = false
  /// Whether it counts in a question for exemption too: «Kan min mor uden computer fritages?»
  var describesInPassing = false
  /// Whether it gives way to whatever else is said.
  var isWeak = false
}

/// What one fact rests on where a circumstance counts only if it hinders something.
struct CauseLink: Sendable {
  /// The circumstance, by the number of its group.
  let tag: Int
  /// The fact.
  let fact: FactKey
  /// What is said where the circumstance was told and its effect was not.
  let remark: String?
}
