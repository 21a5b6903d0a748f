import DataFiles
import Foundation
import Knowledge
import Terminal

/// `skranke kb import`: reads a document and writes knowledge.
struct ImportCommand {
  let file: String
  let options: ImportOptions
  let output: String
  let intents: String
  let isTrial: Bool

  static let verb = ToolVerb(
    words: ["kb", "import"], usage: "skranke kb import FILE --as ID",
    meaning: "reads minutes or a strategy and writes knowledge files",
    help: """
      skranke kb import FILE --as ID [--output DIR] [--kind KIND] [--dry-run]

      Reads the text of a document – the minutes of a committee, a strategy, a plan – and writes it
      into a knowledge base: the document, its meeting with agenda items, case numbers,
      recommendations, decisions and attachments, and all of its text as passages with page and
      heading. Tells what it was sure of, what it guessed and what it could not place. Importing the
      same text again changes nothing; a corrected one shows what changed.

      FILE is text in UTF-8, as «pdftotext -layout» makes it. Pages are known by form feeds, by page
      numbers («Side 3 af 12»), or as the paragraphs after a line «Transkript:». How minutes are laid
      out stands in Intents/import.json.

        --as ID                what the document is called: small letters, digits and hyphens
        --output DIR           the knowledge to write into (KnowledgeBase, or
                               $SKRANKE_KNOWLEDGE_BASE); a folder that is not there is made
        --kind KIND            minutes, note, plan or policy, where it cannot be told
        --title TEXT           the title, where it is not found
        --organisation NAME    whose document it is, where that is not found
        --date YYYY-MM-DD      the day it is from, where that is not found
        --dry-run              tell what was found, write nothing
        --intents DIR          where import.json is (Intents, or $SKRANKE_INTENTS)

      Examples:
        skranke kb import referat.txt --as nyby-teknik-2031-04-12 --dry-run
        skranke kb import referat.txt --as nyby-teknik-2031-04-12

      Exit codes: 0 written or nothing to write, 64 usage, 65 the text cannot be imported, 66 no such
      file, 74 cannot write.

      """
  ) { arguments, context in
    try ImportCommand(&arguments, context).run(context.streams)
  }

  init(_ arguments: inout ToolArguments, _ context: ToolContext) throws(ToolUsageError) {
    let word = arguments.word()
    let folders = try ToolFolders(&arguments, environment: context.environment)
    guard let id = try arguments.value("--as") else { throw .missingOption("--as ID") }
    var options = ImportOptions(id: id)
    options.title = try arguments.value("--title")
    options.organisation = try arguments.value("--organisation")
    if let kind = try arguments.value("--kind") {
      guard let known = Document.Kind(rawValue: kind) else {
        throw .badValue(
          "--kind", value: kind,
          expected: "one of \(Document.Kind.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      options.kind = known
    }
    if let date = try arguments.value("--date") {
      guard let day = CalendarDate(date) else {
        throw .badValue("--date", value: date, expected: "a date, YYYY-MM-DD")
      }
      options.date = day
    }
    output = try arguments.value("--output") ?? folders.knowledgeBase
    isTrial = try arguments.flag("--dry-run")
    intents = folders.intents
    self.options = options
    // The file may stand after the options too.
    guard let file = word ?? arguments.word() else { throw .missingOption("FILE") }
    self.file = file
    try arguments.finish()
  }

  /// Imports.
  ///
  /// - Returns: The exit code.
  func run(_ streams: StandardStreams) throws -> Int32 {
    do {
      var faults = FaultLog()
      let wording = ImportWording.load(from: DataFolder(intents), &faults)
      try faults.throwIfAny()
      guard let wording else { return ToolExit.badData }
      guard Self.isID(options.id) else { throw ImportError.badID(options.id) }
      guard let data = FileManager.default.contents(atPath: file) else {
        throw ImportError.unreadable(file)
      }
      let document = try DocumentImporter(wording: wording).read(Array(data), options)
      try streams.print(ImportReport(document).lines)
      if isTrial { return ToolExit.fine }
      let writer = DocumentWriter(folder: DataFolder(output), wording: wording)
      try streams.print(ImportReport.lines(of: try writer.write(document), in: output))
      return ToolExit.fine
    } catch let error as ImportError {
      streams.complain("skranke: \(error)")
      if case .unreadable = error { return ToolExit.noInput }
      return ToolExit.badData
    }
  }

  /// What can name files and stand in a URL.
  private static func isID(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 80 && !text.hasPrefix("-")
      && text.utf8.allSatisfy {
        (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-")
      }
  }
}
