import Terminal
import DataFiles
import Eligibility
import Knowledge

/// `skranke kb verify`: checks the knowledge against the original texts.
struct KnowledgeVerification {
  let folder: String
  let documents: String
  var intents = "Intents"

  static let verb = ToolVerb(
    words: ["kb", "verify"], usage: "skranke kb verify --documents DIR",
    meaning: "checks every citation against the original texts",
    help: """
      skranke kb verify --documents DIR [--knowledge-base DIR] [--intents DIR]

      Looks for the evidence of every citation on the page that it names, and tells of statements
      that copy eight or more words in a row, and of pages from which no record comes. Every fault
      is printed with file, line, column, code and what to do.

      DIR holds the original text of each document as ID.txt: page p is the p-th paragraph after
      the line «Transkript:». An imported document has the pages and words that its import found; its
      text is what was imported.

        --documents DIR        the original texts
        --knowledge-base DIR   the knowledge (KnowledgeBase, or $SKRANKE_KNOWLEDGE_BASE)
        --intents DIR          where import.json is, by which imported documents are read (Intents,
                               or $SKRANKE_INTENTS)

      Example:
        skranke kb verify --documents originals

      Exit codes: 0 all is well, 64 usage, 65 faults.

      """
  ) { arguments, context in
    let folders = try ToolFolders(&arguments, environment: context.environment)
    guard let documents = try arguments.value("--documents") else {
      throw ToolUsageError.missingOption("--documents DIR")
    }
    try arguments.finish()
    let verification = KnowledgeVerification(
      folder: folders.knowledgeBase, documents: documents, intents: folders.intents)
    try context.streams.print(try verification.run())
    return ToolExit.fine
  }

  /// Checks everything.
  ///
  /// - Returns: A line of counts.
  /// - Throws: Every fault.
  func run() throws(DataFaults) -> String {
    var faults = FaultLog()
    let data = DataFolder(folder)
    let knowledge = KnowledgeBase(data, &faults)
    let rules = RuleBook(from: data, &faults)
    let hasImports = knowledge.documents.contains { $0.isImported }
    let wording =
      hasImports ? ImportWording.load(from: DataFolder(intents), &faults) : nil
    let originals = Originals(knowledge.documents, in: documents, wording, &faults)
    if let wording { ImportedTexts(knowledge, wording).run(in: documents, &faults) }
    let places = CitedPlace.all(of: knowledge, rules)
    EvidenceCheck(originals).run(places, &faults)
    let texts = OwnText.all(in: data)
    // What was imported is in the document's own words.
    let own = originals.all.filter { knowledge.document($0.document)?.isImported != true }
    CopiedText(own, names: Self.names(knowledge)).run(texts, &faults)
    var ignored = FaultLog()
    PageCoverage(knowledge).run(data.file("documents.json", &ignored), &faults)
    try faults.throwIfAny()
    let evidence = places.reduce(0) { $0 + $1.citation.evidence.count }
    let pages = knowledge.documents.reduce(0) { $0 + $1.pages }
    return
      "\(folder) agrees with \(documents): \(places.count) citations with \(evidence) pieces of "
      + "evidence, \(texts.count) texts, \(knowledge.documents.count) documents with \(pages) pages"
  }

  /// What things are called in the documents.
  private static func names(_ knowledge: KnowledgeBase) -> [String] {
    knowledge.documents.map(\.title) + (knowledge.areas + knowledge.topics).map(\.title)
      + knowledge.projects.flatMap { [$0.title] + $0.names }
      + knowledge.meetings.flatMap { [$0.committee] + $0.items.map(\.title) }
      + knowledge.meetings.flatMap { $0.items.flatMap { $0.attachments.map(\.title) } }
      + knowledge.lexicon.abbreviations.map(\.long)
      + knowledge.lexicon.organisations.map(\.name)
  }
}
