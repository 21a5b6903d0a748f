import DataFiles
import Foundation
import Terminal

/// `skranke kb new`: the two folders of a municipality that has no documents yet.
struct NewMunicipality {
  let folder: String
  let organisation: String
  let source: ToolFolders

  static let verb = ToolVerb(
    words: ["kb", "new"], usage: "skranke kb new DIR",
    meaning: "makes the folders of a new municipality",
    help: """
      skranke kb new DIR [--organisation NAME] [--knowledge-base DIR] [--intents DIR]

      Makes DIR/KnowledgeBase and DIR/Intents for a municipality of its own: how people ask and how
      answers are worded, the rules of Digital Post, and nothing that another municipality's documents
      tell. Documents come in with «skranke kb import FILE --as ID --output DIR/KnowledgeBase»; what
      else can be filled in is told in the files. DIR must be new or empty.

        --organisation NAME    the municipality's name, such as «Nyby Kommune»
        --knowledge-base DIR   where the rules are taken from (KnowledgeBase, or
                               $SKRANKE_KNOWLEDGE_BASE)
        --intents DIR          where the intents are taken from, but for their folder municipality
                               (Intents, or $SKRANKE_INTENTS)

      Examples:
        skranke kb new nyby --organisation "Nyby Kommune"

      Exit codes: 0 made, 64 usage, 65 what it is made from has faults, 74 cannot write.

      """
  ) { arguments, context in
    let word = arguments.word()
    let source = try ToolFolders(&arguments, environment: context.environment)
    let organisation = try arguments.value("--organisation") ?? "Kommunen"
    guard let folder = word ?? arguments.word() else {
      throw ToolUsageError.missingOption("DIR")
    }
    try arguments.finish()
    let new = NewMunicipality(
      folder: DataFolder(folder).path, organisation: organisation, source: source)
    try context.streams.print(try new.make())
    return ToolExit.fine
  }

  /// Writes the folders, aside first, so that a failure leaves nothing.
  ///
  /// - Returns: What to do next.
  /// - Throws: What is wrong with the old folders, or why nothing can be written.
  func make() throws -> [String] {
    let files = FileManager.default
    if let there = try? files.contentsOfDirectory(atPath: folder), !there.isEmpty {
      throw DataFaults([
        DataFault(.duplicate, file: folder, "the folder is not empty; name a new one")
      ])
    }
    let aside = folder + ".new"
    try? files.removeItem(atPath: aside)
    do {
      try write(to: aside)
      if files.fileExists(atPath: folder) { try files.removeItem(atPath: folder) }
      try files.moveItem(atPath: aside, toPath: folder)
    } catch {
      try? files.removeItem(atPath: aside)
      throw error
    }
    return [
      "\(folder)/KnowledgeBase and \(folder)/Intents are made; check them with",
      "  skranke kb validate --knowledge-base \(folder)/KnowledgeBase --intents \(folder)/Intents",
      "and bring in the first minutes with",
      "  skranke kb import FILE --as ID --output \(folder)/KnowledgeBase --intents \(folder)/Intents",
    ]
  }

  private func write(to base: String) throws {
    let intents = DataFolder(source.intents)
    let knowledge = DataFolder(source.knowledgeBase)
    var faults = FaultLog()
    let list = knowledge.file("documents.json", &faults)
    let rules = RuleTransfer(list?.root)
    let names = intents.names(in: "").filter { !$0.hasPrefix("municipality/") }
    if names.isEmpty {
      faults.add(DataFault(.unreadable, file: intents.path, "there are no intents here"))
    }
    try faults.throwIfAny()
    for name in names {
      try Self.write(try Self.read(intents.path + "/" + name), to: base + "/Intents/" + name)
    }
    for name in knowledge.names(in: "rules") {
      try Self.write(
        rules.text(try Self.read(knowledge.path + "/" + name)), to: base + "/KnowledgeBase/" + name)
    }
    // What every municipality is asked and no minutes tell; what is near one's own is its own.
    for name in knowledge.names(in: "negatives") where !name.hasPrefix("negatives/near") {
      try Self.write(
        try Self.read(knowledge.path + "/" + name), to: base + "/KnowledgeBase/" + name)
    }
    for (name, text) in MunicipalityTemplate.files(organisation) {
      try Self.write(text, to: base + "/KnowledgeBase/" + name)
    }
  }

  private static func read(_ path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path),
      let text = String(validating: data, as: UTF8.self)
    else {
      throw DataFaults([
        DataFault(.unreadable, file: path, "the file is not there or is no UTF-8")
      ])
    }
    return text
  }

  private static func write(_ text: String, to path: String) throws {
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
}
