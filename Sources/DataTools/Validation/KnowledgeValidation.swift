import Terminal
import Assistant
import DataFiles
import Eligibility
import Knowledge

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
    let knowledge = KnowledgeBase(data, &log)
    let rules = RuleBook(from: data, &log)
    if data.exists { check(knowledge, rules, in: data, &log) }
    ProtocolWording(keys: protocolTexts).check(DataFolder(folders.intents), &log)
    // The assistant finds what is wrong with the intents; what it finds again is told once.
    do throws(DataFaults) {
      _ = try Assistant(knowledgeBase: data, intents: DataFolder(folders.intents))
    } catch {
      let known = Set(log.faults.map(\.description))
      for fault in error.faults where !known.contains(fault.description) { log.add(fault) }
    }
    try log.throwIfAny()
    return counts(knowledge, rules)
  }

  private func check(
    _ knowledge: KnowledgeBase, _ rules: RuleBook, in data: DataFolder, _ faults: inout FaultLog
  ) {
    let places = CitedPlace.all(of: knowledge, rules)
    MissingEvidence.check(places, &faults)
    CitedItems(knowledge).check(places, &faults)
    SimilarStatements().check(knowledge.records, &faults)
    StrayFiles.check(data, &faults)
    // What does not read was noted when the knowledge was loaded.
    var ignored = FaultLog()
    NegativeQuestions(knowledge: knowledge).check(data.files(in: "negatives", &ignored), &faults)
    LexiconUsage(knowledge).check(data.files(in: "lexicon", &ignored), &faults)
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
      "\(knowledge.records.count) records with \(questions) questions",
      "\(knowledge.negatives.reduce(0) { $0 + $1.questions.count }) negatives",
      "\(entries) lexicon entries",
      "\(rules.ruleSets.reduce(0) { $0 + $1.rules.count }) rules: no faults",
    ].joined(separator: ", ")
  }
}
