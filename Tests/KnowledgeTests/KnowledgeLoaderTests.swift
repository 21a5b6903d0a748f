import DanishText
import DataFiles
import Testing

@testable import Knowledge

@Suite struct `Loading of knowledge` {
  private static let topic = #"{"topics": [{"id": "havn", "title": "Havnen"}]}"#
  private static let records = InventedFolder.records([
    InventedFolder.record("a", statement: "Havnen er dyb.", yes: ["Er havnen dyb?"])
  ])

  @Test func `reads every part of a folder`() throws {
    let folder = try InventedFolder([
      "topics/all.json": Self.topic, "records/1/all.json": Self.records,
      "records/2/more.json": InventedFolder.records([
        InventedFolder.record("b", statement: "Havnen er bred.")
      ]),
      "negatives/off.json": #"{"class": "off", "questions": ["Hvad er klokken?"]}"#,
      "lexicon/a.json": #"{"synonyms": [{"terms": ["dyb", "bundløs"]}], "compounds": ["havn"]}"#,
      "lexicon/b.json": #"{"compounds": ["mole"], "places": [{"name": "Aarup"}]}"#,
    ])
    let (knowledge, faults) = folder.load()
    #expect(faults.isEmpty)
    #expect(knowledge.documents.map(\.id) == ["plan", "minutes"])
    #expect(knowledge.areas.map(\.title) == ["Havne"])
    #expect(knowledge.records.map(\.id) == ["a", "b"])
    #expect(knowledge.records[0].questions.last?.reply == .yes)
    #expect(knowledge.negatives.map(\.questions) == [["Hvad er klokken?"]])
    #expect(knowledge.lexicon.synonyms == [["dyb", "bundløs"]])
    #expect(knowledge.lexicon.compoundParts == ["havn", "mole"])
    #expect(knowledge.lexicon.places.map(\.name) == ["Aarup"])
  }

  @Test func `orders projects by number and meetings by day`() throws {
    let project = #""area": "1", "purpose": "P", "purposeCitations": [{"document": "plan"}]"#
    func meeting(_ day: String) -> String {
      """
      {"id": "\(day)", "document": "minutes", "committee": "U", "date": "\(day)",
       "citations": [{"document": "minutes"}], "items": []}
      """
    }
    let (knowledge, faults) = try InventedFolder([
      "projects/1.10.json": #"{"id": "1.10", "title": "Ti", "# + project + "}",
      "projects/1.2.json": #"{"id": "1.2", "title": "To", "# + project + "}",
      "meetings/a.json": meeting("2014-06-02"), "meetings/b.json": meeting("2014-03-03"),
    ]).load()
    #expect(faults.isEmpty)
    #expect(knowledge.projects.map(\.id) == ["1.2", "1.10"])
    #expect(knowledge.meetings.map(\.id) == ["2014-03-03", "2014-06-02"])
  }

  @Test func `has every record's texts word by word`() throws {
    let corpus = try Corpus(
      InventedFolder([
        "topics/all.json": Self.topic, "records/all.json": Self.records,
      ]).load().knowledge)
    #expect(corpus.count == 2 + 12)
    let words = corpus.words.map(\.text)
    #expect(corpus[0].map { words[Int($0)] } == ["havnen", "er", "dyb"])
    #expect(corpus[1].map { words[Int($0)] } == ["havnen"])
    #expect(corpus[13].map { words[Int($0)] } == ["er", "havnen", "dyb"])
  }

  @Test func `notes a folder that is not there, and files that are missing or no JSON`() throws {
    var faults = FaultLog()
    _ = KnowledgeBase(DataFolder("/nowhere/at/all"), &faults)
    #expect(faults.faults.map(\.code) == [.unreadable])
    let found = try InventedFolder([
      "documents.json": "", "topics/all.json": "{\n  \"topics\": [,]\n}",
    ]).faults()
    #expect(found.contains { $0.hasPrefix("documents.json: unreadable") })
    #expect(found.contains { $0.hasPrefix("topics/all.json:2:14: malformed") })
  }

  @Test func `notes unknown members and wrong types where they stand`() throws {
    let found = try InventedFolder([
      "areas.json": "{\"areas\": [\n  {\"id\": \"1\", \"title\": 7, \"colour\": \"blue\"}\n]}"
    ]).faults()
    #expect(found.contains { $0.hasPrefix("areas.json:2:24: wrongType") })
    #expect(found.contains { $0.hasPrefix("areas.json:2:27: unknownKey: \"colour\"") })
  }

  @Test func `notes faults of several files in the order of files`() throws {
    let broken = #"{"topics": [{"id": "", "title": "T"}]}"#
    let found = try InventedFolder([
      "topics/c.json": broken, "topics/a.json": broken, "topics/b.json": broken,
    ]).load().faults.filter { $0.code == .invalidValue }
    #expect(found.map { $0.file.suffix(6) } == ["a.json", "b.json", "c.json"])
  }

  @Test func `gives a version that changes with the data alone`() throws {
    func version(_ files: [String: String]) throws -> String {
      try InventedFolder(files).load().knowledge.version
    }
    let one = try version(["topics/all.json": Self.topic])
    #expect(one.count == 16)
    #expect(try version(["topics/all.json": Self.topic]) == one)
    #expect(try version(["topics/all.json": "// Emner\n " + Self.topic + "\n"]) == one)
    let other = Self.topic.replacing("Havnen", with: "Havnem")
    #expect(try version(["topics/all.json": other]) != one)
    #expect(try version([:]) != one)
  }
}
