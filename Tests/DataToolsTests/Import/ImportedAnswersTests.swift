import Assistant
import DataFiles
import Foundation
import Testing

@testable import DataTools

/// A municipality that has nothing but imported minutes: no records, no projects, no lexicon.
@Suite struct `Answers from imported minutes` {
  private static let assistant: Result<Assistant, any Error> = Result {
    let folder = try SampleFolder()
    let path = folder.path + "/kb"
    let wording = try ImportSample.wording()
    for name in ImportSample.fixtures {
      _ = try DocumentWriter(folder: DataFolder(path), wording: wording)
        .write(ImportSample.document(name))
    }
    try FileManager.default.copyItem(
      atPath: ImportSample.root.appendingPathComponent("KnowledgeBase/rules").path,
      toPath: path + "/rules")
    return try Assistant(
      knowledgeBase: DataFolder(path),
      intents: DataFolder(ImportSample.root.appendingPathComponent("Intents").path))
  }

  private func ask(_ questions: String...) throws -> Answer {
    var state = DialogueState()
    let assistant = try Self.assistant.get()
    return try questions.map { assistant.ask($0, &state) }.last.orThrow()
  }

  @Test(arguments: [
    ("Hvad blev besluttet om cykelstien langs Skolevej?", "Indstillingen tiltrådt.", "nyby"),
    ("Hvad besluttede kommunalbestyrelsen om broen?", "Lærkebroen", "engsted"),
    ("Hvilket sagsnummer har madordningen?", "31/4812", "vesterlund"),
    ("Hvilke bilag er der til mobilfri skoledag?", "Evaluering af forsøget", "skovballe"),
    ("Hvad besluttede udvalget den 6. februar 2031?", "Udvalget ønsker en ny status", "vesterlund"),
    ("Hvor blev mødet i maj holdt?", "Byrådssalen", "havnstrup"),
    ("Hvem var fraværende på mødet den 9. september 2031?", "Torben Kær", "skovballe"),
  ])
  func `tell meetings, items and decisions`(
    question: String, expected: String, document: String
  ) throws {
    let answer = try ask(question)
    #expect(answer.outcome == .answer)
    #expect(answer.text.contains(expected), "\(answer.text)")
    #expect(answer.sources.first?.document == document)
  }

  @Test(arguments: [
    ("Hvor mange cyklister kører der på Skolevej?", "1.840 cyklister", "nyby", 2),
    ("Hvor mange kældre blev oversvømmet?", "14 kældre", "nyby", 2),
    ("Hvor høje må bygningerne i Fiskergade være?", "14 meter", "havnstrup", 2),
    ("Hvad er ventetiden på en kørestol?", "fra 5 til 11 uger", "vesterlund", 2),
    ("Hvor mange børn får Egelund?", "190 flere børn", "skovballe", 3),
    ("Hvad sagde Fælles Elevråd?", "10. klasse", "skovballe", 2),
    ("hvormange cyklistre på skolevej", "1.840 cyklister", "nyby", 2),
  ])
  func `quote a passage as what it is, with its page`(
    question: String, expected: String, document: String, page: Int
  ) throws {
    let answer = try ask(question)
    #expect(answer.outcome == .answer)
    #expect(answer.text.contains("siger på side \(page): «"), "\(answer.text)")
    #expect(answer.text.contains(expected), "\(answer.text)")
    #expect(answer.sources.map(\.document) == [document])
    #expect(answer.sources.first?.page == page)
  }

  @Test(arguments: [
    "Hvor lang er ventetiden på en kørestol i Odense?", "Hvad koster et pas?",
    "Hvor mange børn går i Nyby Skole?", "Hvem er statsminister?", "Hvad er status på DUBU?",
    "Hvad koster en henvendelse ved skranken?", "Hvor mange cyklister var der i 2019?",
  ])
  func `refuse what no passage holds`(question: String) throws {
    let answer = try ask(question)
    #expect(answer.outcome == .unknown, "\(answer.text)")
    #expect(answer.sources.isEmpty)
  }

  @Test func `tell that an item was dealt with behind closed doors`() throws {
    let answer = try ask("Hvad blev besluttet om personalesagen?")
    #expect(answer.outcome == .unknown)
    #expect(answer.text.contains("for lukkede døre"))
  }

  @Test func `go on with what a passage was about`() throws {
    let answer = try ask("Hvor mange cyklister kører der på Skolevej?", "Hvad blev der besluttet?")
    #expect(answer.text.contains("Indstillingen tiltrådt."), "\(answer.text)")
  }
}
