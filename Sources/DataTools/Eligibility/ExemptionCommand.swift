import DataFiles
import Eligibility
import Terminal

/// `skranke fritagelse`: decides by the rules, in this process.
struct ExemptionCommand {
  private static let ruleSet = "exemption"

  private let rules: RuleSet
  private let documents: DocumentList

  static let verb = ToolVerb(
    words: ["fritagelse"], usage: "skranke fritagelse [--alder 72] …",
    meaning: "afgør, om en borger kan fritages for Digital Post",
    help: { arguments, context in
      let folders = try ToolFolders(&arguments, environment: context.environment)
      return ExemptionHelp.text(try ExemptionCommand(DataFolder(folders.knowledgeBase)).rules)
    },
    run: { arguments, context in
      let folders = try ToolFolders(&arguments, environment: context.environment)
      let command = try ExemptionCommand(DataFolder(folders.knowledgeBase))
      if let input = try arguments.value("--batch") {
        try arguments.finish()
        var batch = ExemptionBatch(writing: command.format)
        return try batch.run(input, context.streams)
      }
      return try command.decide(&arguments, context.streams)
    })

  private init(_ folder: DataFolder) throws(DataFaults) {
    var faults = FaultLog()
    let book = RuleBook(from: folder, &faults)
    documents = DocumentList(folder, &faults)
    try faults.throwIfAny()
    guard let rules = book[Self.ruleSet] else {
      throw DataFaults([
        DataFault(
          .missingKey, file: folder.path + "/rules",
          "there is no rule set \"\(Self.ruleSet)\"; add its file")
      ])
    }
    self.rules = rules
  }

  private var format: DecisionFormat { DecisionFormat(of: rules, source: documents.source) }

  private func decide(
    _ arguments: inout ToolArguments, _ streams: StandardStreams
  ) throws -> Int32 {
    let isJSON = try arguments.flag("--json")
    let explains = try arguments.flag("--forklar")
    let facts: FactSet
    do {
      facts = try FactSet(arguments: arguments.remaining, schema: rules.schema)
    } catch {
      streams.complain("skranke: \(rules.message(for: error))")
      streams.complain("«skranke fritagelse --help» viser, hvad der kan oplyses.")
      return ToolExit.usage
    }
    let decision = rules.decide(facts)
    if isJSON {
      var line: [UInt8] = []
      format.append(decision, to: &line)
      try streams.write(line + [UInt8(ascii: "\n")])
    } else {
      try streams.print(decision.text.split(separator: "\n").map(String.init))
      try streams.print(decision.sources.map { "Kilde: " + documents.text($0) })
      if explains { try streams.print(FindingOutline(decision, documents).lines) }
    }
    return decision.outcome.isSettled ? ToolExit.fine : ToolExit.needsInformation
  }
}
