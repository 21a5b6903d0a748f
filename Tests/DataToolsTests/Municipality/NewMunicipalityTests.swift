import Assistant
import DataFiles
import Foundation
import Knowledge
import TestSupport
import Testing

@testable import DataTools

/// The folders of a new municipality, with minutes, a project and names of its own.
private enum Nyby {
  static let folder: Result<SampleFolder, any Error> = Result { try made() }
  static let assistant: Result<Assistant, any Error> = Result {
    let path = try folder.get().path
    return try Assistant(
      knowledgeBase: DataFolder(path + "/nyby/KnowledgeBase"),
      intents: DataFolder(path + "/nyby/Intents"))
  }

  private static func made() throws -> SampleFolder {
    let folder = try SampleFolder()
    #expect(run(["kb", "new", folder.path + "/nyby", "--organisation", "Nyby Kommune"]).code == 0)
    #expect(
      run([
        "kb", "import", ImportSample.file("nyby").path, "--as", "nyby", "--output",
        folder.path + "/nyby/KnowledgeBase", "--intents", folder.path + "/nyby/Intents",
      ]).code == 0)
    let cited = #"[{"document": "nyby", "page": 2, "item": "2", "evidence": ["1.840"]}]"#
    try folder.write(
      #"{"areas": [{"id": "1", "title": "Veje og stier", "names": ["vejområdet"]}]}"#,
      to: "nyby/KnowledgeBase/areas.json")
    try folder.write(
      """
      {"id": "1.1", "title": "Sikre skoleveje", "names": ["SIKSKO"], "area": "1",
       "purpose": "Børn skal kunne cykle sikkert til skole.", "purposeCitations": \(cited),
       "leader": {"name": "Mette Skov", "citations": \(cited)},
       "statuses": [{"asOf": "2031-04-12", "state": "inProgress",
                     "text": "Stien langs Skolevej er ved at blive projekteret.",
                     "citations": \(cited)}]}
      """, to: "nyby/KnowledgeBase/projects/1.1.json")
    try folder.write(
      """
      {"people": [{"name": "Mette Skov", "spellings": ["Mette Schou"], "roles": ["medlem"]}]}
      """, to: "nyby/KnowledgeBase/lexicon/people.json")
    try folder.write(
      #"{"abbreviations": [{"short": "TMU", "long": "Teknik- og Miljøudvalget"}]}"#,
      to: "nyby/KnowledgeBase/lexicon/abbreviations.json")
    return folder
  }

  static func run(_ arguments: [String]) -> (code: Int32?, recorder: Recorder) {
    let recorder = Recorder()
    let root = ImportSample.root
    let program = ToolProgram(
      environment: [
        "SKRANKE_INTENTS": root.appendingPathComponent("Intents").path,
        "SKRANKE_KNOWLEDGE_BASE": root.appendingPathComponent("KnowledgeBase").path,
      ], streams: recorder.streams)
    return (program.run(arguments), recorder)
  }

  static func ask(_ question: String) throws -> Answer {
    var state = DialogueState()
    return try assistant.get().ask(question, &state)
  }
}

@Suite struct `A new municipality` {
  @Test func `begins with folders that have no fault`() throws {
    let folder = try SampleFolder()
    let base = folder.path + "/ny"
    #expect(Nyby.run(["kb", "new", base]).code == 0)
    let (code, recorder) = Nyby.run([
      "kb", "validate", "--knowledge-base", base + "/KnowledgeBase", "--intents",
      base + "/Intents",
    ])
    #expect(code == 0, "\(recorder.output)")
    #expect(recorder.output.hasPrefix("1 documents, 0 projects, 0 meetings"))
  }

  @Test func `has no fault either with minutes, projects and names of its own`() throws {
    let base = try Nyby.folder.get().path + "/nyby"
    let (code, recorder) = Nyby.run([
      "kb", "validate", "--knowledge-base", base + "/KnowledgeBase", "--intents",
      base + "/Intents",
    ])
    #expect(code == 0, "\(recorder.output)")
  }

  @Test(arguments: [
    ("Hvordan går det med SIKSKO?", "ved at blive projekteret"),
    ("Hvem leder Sikre skoleveje?", "Mette Skov"),
    ("Hvad blev besluttet om cykelstien langs Skolevej?", "Indstillingen tiltrådt."),
    ("Hvem sidder i TMU?", "Ali Yilmaz"),
    ("Hvor mange kældre blev oversvømmet?", "14 kældre"),
    ("Min mor er 84 og har ingen computer. Kan hun fritages?", "Ja, din mor kan"),
  ])
  func `answers from its own`(question: String, expected: String) throws {
    let answer = try Nyby.ask(question)
    #expect(answer.outcome == .answer)
    #expect(answer.text.contains(expected), "\(answer.text)")
    #expect(answer.sources.allSatisfy { ["nyby", "retningslinjer"].contains($0.document) })
  }

  /// The questions that the project evaluates itself with, every third: nothing of what answers them
  /// there may come out here.
  @Test func `tells nothing of another municipality's documents`() throws {
    var faults = FaultLog()
    let root = ImportSample.root
    let questions = EvaluationSet(
      root.appendingPathComponent("Tests/Evaluation/questions").path, &faults
    ).questions
    let other = KnowledgeBase(
      DataFolder(root.appendingPathComponent("KnowledgeBase").path), &faults)
    try faults.throwIfAny()
    #expect(questions.count > 300)
    let documents = Set(other.documents.map(\.id))
    let names =
      ["Assens"] + other.meetings.map(\.committee)
      + (other.lexicon.people + other.lexicon.places).map(\.name)
      // The law is Denmark's.
      .filter { $0.count > 4 && $0 != "Danmark" }
    let statements = Set(other.records.map(\.statement))
    for question in questions.enumerated().filter({ $0.offset % 3 == 0 }).map(\.element) {
      let answer = try Nyby.ask(question.question)
      #expect(!answer.sources.contains { documents.contains($0.document) })
      #expect(!statements.contains(answer.text))
      let asked = question.question.lowercased()
      for name in names where !asked.contains(name.lowercased()) {
        #expect(!answer.text.contains(name), "\(question.question): \(answer.text)")
      }
    }
  }

  @Test func `is not made where something is already`() throws {
    let folder = try SampleFolder(["ny/file": "mine"])
    let (code, recorder) = Nyby.run(["kb", "new", folder.path + "/ny"])
    #expect(code == 65)
    #expect(recorder.output.contains("is not empty"))
    #expect(Nyby.run(["kb", "new"]).code == 64)
  }

  @Test func `cites guidelines of its own, without the pages of another's`() throws {
    let path = try Nyby.folder.get().path + "/nyby/KnowledgeBase/rules/exemption.json"
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    #expect(text.contains(#""document": "retningslinjer""#))
    #expect(!text.contains("assens") && !text.contains("Assens"))
    #expect(!text.contains("\"page\":"))
    // What the makers of the rules wrote beside them stays.
    #expect(text.contains("// "))
  }
}
