import DataFiles
import Eligibility
import Knowledge

/// How people tell the facts of a case, from `Intents/facts.json`: the groups of words, and what
/// follows when they meet. Another kind of case is another file; nothing of it stands in code.
struct FactLanguage: Sendable {
  /// Finds the words of the groups.
  var table = TagTable()
  /// The numbers of the groups that the reading itself needs.
  var marks: [Mark: Int] = [:]
  /// The names of the groups, by number.
  var names: [String] = []
  /// What follows from groups that meet, in the order in which it is tried.
  var rules: [FactRule] = []
  /// Circumstances that count when they hinder something.
  var causes: [CauseLink] = []
  /// The group that says so; no group has the number -1.
  var effect = -1
  /// What to ask and to remark where something is hindered and nothing says by what.
  var unexplained: (ask: FactKey?, remark: String?) = (nil, nil)
  /// The persons that can be named, by the number of their group.
  var persons: [Int: PersonWord] = [:]
  /// Groups that «ikke» denies and «ingen» does not.
  var predicates: Set<Int> = []
  /// Groups that a clause without verb takes over from the one before.
  var carried: Set<Int> = []
  /// Groups that «den» and «nogen» can stand for, with the fact that is asked with them.
  var antecedents: [(tag: Int, fact: FactKey)] = []
  /// The facts that ages and speeds tell.
  var ageFact: FactKey?
  var speedFact: FactKey?
  /// From which age on somebody may think that it is a ground, and what is said to that.
  var highAge: (from: Int, remark: String)?
  /// Groups of facts that one word denies: «ingen af grundene».
  var sweeping: [(tag: Int, facts: [FactKey: FactValue])] = []
  /// Words that answer a question by themselves.
  var replies = ReplyWords()
  /// How much each sign weighs for a message being about a certain person's case, by name.
  var evidence: [String: Float] = [:]
  /// Messages about a certain person's case, and messages that are not.
  var personExamples: [String] = []
  var otherExamples: [String] = []
  /// All terms, so that spelling is mended towards them.
  var terms: [String] = []

  /// An empty language, to be filled.
  init() {}

  /// Reads `facts.json`.
  ///
  /// - Parameters:
  ///   - folder: The folder of intents.
  ///   - rules: The rules whose facts it tells.
  ///   - faults: Where faults are noted.
  init?(loading folder: DataFolder, rules: RuleSet, _ faults: inout FaultLog) {
    guard let file = folder.file("facts.json", &faults) else { return nil }
    var reader = FactLanguageReader(file, rules: rules, analyzer: TextAnalyzer())
    reader.read()
    for fault in reader.faults.faults { faults.add(fault) }
    self = reader.language
  }

  /// The number of a group that the reading needs.
  func number(_ mark: Mark) -> Int { marks[mark] ?? -1 }
}

/// Words that answer a question by themselves.
struct ReplyWords: Sendable {
  /// What such a word says.
  enum Kind: Int, CaseIterable {
    /// Yes.
    case yes
    /// No.
    case no
    /// Not known, or not to be told.
    case unsure
    /// Begins what puts something right: «nej, faktisk».
    case correction

    /// The member of the data that holds its words.
    var name: String {
      switch self {
      case .yes: "yes"
      case .no: "no"
      case .unsure: "unsure"
      case .correction: "correction"
      }
    }
  }

  /// Finds the words; the number of a group is the kind's.
  var table = TagTable()
  /// How an answer in bare figures is read, by fact: below a limit, times a factor.
  var scales: [FactKey: (below: Int, factor: Int)] = [:]
}
