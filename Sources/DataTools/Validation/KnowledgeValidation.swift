import Assistant
import Concurrency
import DataFiles
import Eligibility
import Knowledge
import Terminal

/// `skranke kb validate`: checks both folders for all that can be told without the documents.
struct KnowledgeValidation {
  let folders: ToolFolders
  /// The sentences of the protocol, and the placeholders that each may hold.
  var protocolTexts: [(key: String, placeholders: [String])] = []

  static let verb = ToolVerb(
    words: ["kb", "validate"], usage: "skranke kb validate",
    meaning: "checks the knowledge base and the intents",
    help: """
      skranke kb validate [--knowledge-base DIR] [--intents DIR]

      Checks both folders: what does not read, what is missing, unknown, dangling, said or asked
      twice, unused. Every fault is printed with file, line, column, code and what to do.

        --knowledge-base DIR   the knowledge (KnowledgeBase, or $SKRANKE_KNOWLEDGE_BASE)
        --intents DIR          the intents and wording (Intents, or $SKRANKE_INTENTS)

      Example:
        skranke kb validate --knowledge-base new/KnowledgeBase --intents new/Intents

      Exit codes: 0 all is well, 64 usage, 65 faults.

      """
  ) { arguments, context in
    let folders = try ToolFolders(&arguments, environment: context.environment)
    try arguments.finish()
    let validation = KnowledgeValidation(folders: folders, protocolTexts: context.protocolTexts)
    try context.streams.print(try validation.run())
    return ToolExit.fine
  }

  /// Checks everything.
  ///
  /// - Returns: A line of counts.
  /// - Throws: Every fault of both folders.
  func run() throws(DataFaults) -> String {
    var log = FaultLog()
    let data = DataFolder(folders.knowledgeBase)
    let checked = AssistantData(
      knowledgeBase: data, intents: DataFolder(folders.intents), &log
    ) { knowledge, rules in
      data.exists ? Self.check(knowledge, rules, in: data) : FaultLog()
    }
    ProtocolWording(keys: protocolTexts).check(DataFolder(folders.intents), &log)
    _ = ImportWording.load(from: DataFolder(folders.intents), &log)
    try log.throwIfAny()
    return counts(checked.knowledge, checked.rules)
  }

  /// Looks for what the assistant would put up with.
  private static func check(
    _ knowledge: KnowledgeBase, _ rules: RuleBook, in data: DataFolder
  ) -> FaultLog {
    let checks: [@Sendable (inout FaultLog) -> Void] = [
      { faults in
        LexiconUsage(knowledge).check(Self.files(in: "lexicon", of: data), &faults)
      },
      { faults in
        NegativeQuestions(knowledge: knowledge)
          .check(Self.files(in: "negatives", of: data), &faults)
      },
      { SimilarStatements().check(knowledge.records, &$0) },
      { faults in
        let places = CitedPlace.all(of: knowledge, rules)
        MissingEvidence.check(places, &faults)
        CitedItems(knowledge).check(places, &faults)
        StrayFiles.check(data, &faults)
      },
    ]
    let logs = Parallel.map(checks.count) { number in
      var faults = FaultLog()
      checks[number](&faults)
      return faults
    }
    return logs.reduce(into: FaultLog()) { $0.add($1) }
  }

  /// The files of a part of the folder; what does not read was noted when the data were loaded.
  private static func files(in part: String, of data: DataFolder) -> [DataFile] {
    var known = FaultLog()
    return data.files(in: part, &known)
  }

  private func counts(_ knowledge: KnowledgeBase, _ rules: RuleBook) -> String {
    let questions = knowledge.records.reduce(0) { $0 + $1.questions.count }
    let lexicon = knowledge.lexicon
    let entries =
      lexicon.synonyms.count + lexicon.abbreviations.count + lexicon.people.count
      + lexicon.places.count + lexicon.organisations.count + lexicon.compoundParts.count
    return [
      "\(knowledge.documents.count) documents", "\(knowledge.projects.count) projects",
      "\(knowledge.meetings.count) meetings",
      "\(knowledge.meetings.reduce(0) { $0 + $1.items.count }) agenda items",
      "\(knowledge.passages.count) passages",
      "\(knowledge.records.count) records with \(questions) questions",
      "\(knowledge.negatives.reduce(0) { $0 + $1.questions.count }) negatives",
      "\(entries) lexicon entries",
      "\(rules.ruleSets.reduce(0) { $0 + $1.rules.count }) rules: no faults",
    ].joined(separator: ", ")
  }
}
