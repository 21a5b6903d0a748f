import JSONCoding
import Testing

@testable import Knowledge

@Suite struct `Checks of knowledge` {
  private static let topic = #"{"topics": [{"id": "havn", "title": "Havnen"}]}"#

  private func faults(
    _ records: [JSONValue] = [InventedFolder.record("a", statement: "S")],
    _ files: [String: String] = [:]
  ) throws -> [String] {
    let usual = [
      "topics/all.json": Self.topic, "records/all.json": InventedFolder.records(records),
    ]
    return try InventedFolder(usual.merging(files, uniquingKeysWith: { $1 })).faults()
  }

  @Test func `find nothing in sound knowledge`() throws {
    #expect(try faults().isEmpty)
  }

  @Test func `find an id that two records have, at the second`() throws {
    let found = try faults([
      InventedFolder.record("a", statement: "S", questions: ["b"]),
      InventedFolder.record("a", statement: "T", questions: (1...12).map { "c\($0)" }),
    ])
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("records/all.json:29:5: duplicate") == true)
    #expect(found.first?.contains("\"a\"") == true)
  }

  @Test func `find a question that stands twice, whatever its capitals`() throws {
    let here = try faults([
      InventedFolder.record("a", statement: "S", questions: ["Er åen dyb?", "ER ÅEN DYB?"])
    ])
    #expect(here.count == 1)
    #expect(here[0].hasPrefix("records/all.json:16:9: duplicate: \"ER ÅEN DYB?\" stands twice"))
    let elsewhere = try faults([
      InventedFolder.record("a", statement: "S", questions: ["Er åen dyb?"]),
      InventedFolder.record("b", statement: "T", questions: ["er åen dyb?"]),
    ])
    #expect(elsewhere.count == 1)
    #expect(elsewhere[0].contains("under \"a\" too"))
  }

  @Test func `find too few questions`() throws {
    var record = InventedFolder.record("a", statement: "S")
    record.set("questions", .strings((1...11).map { "q\($0)" }))
    let found = try faults([record])
    #expect(found.count == 1)
    #expect(found[0].contains("incomplete: 11 questions"))
  }

  @Test func `find subjects, documents and pages that are not there`() throws {
    let found = try faults([
      InventedFolder.record("a", subject: "topic:fyr", statement: "S"),
      InventedFolder.record("b", statement: "S", document: "letter"),
      InventedFolder.record("c", statement: "S", page: 4),
    ])
    #expect(found.count == 3)
    #expect(found[0].contains(":3:5: unknownReference: there is no subject \"topic:fyr\""))
    #expect(found[1].contains("unknownReference: there is no document \"letter\""))
    #expect(found[2].contains("invalidValue: plan has 3 pages, not 4"))
  }

  @Test func `find topics that nothing is about, and ids that stand twice`() throws {
    let found = try faults(
      [InventedFolder.record("a", statement: "S")],
      [
        "topics/more.json": """
        {"topics": [{"id": "fyr", "title": "Fyret"}, {"id": "havn", "title": "Havn"}]}
        """
      ])
    #expect(found.contains { $0.contains("unused: no record is about \"fyr\"") })
    #expect(found.contains { $0.contains("duplicate: \"havn\" stands twice") })
    #expect(found.count == 2)
  }

  @Test func `find areas and parents of projects, and documents of meetings, that are not there`()
    throws
  {
    let found = try faults(
      [InventedFolder.record("a", statement: "S")],
      [
        "projects/1.1.json": """
        {"id": "1.1", "title": "T", "area": "9", "parent": "1.7", "purpose": "P",
         "purposeCitations": [{"document": "plan", "page": 1}]}
        """,
        "meetings/m.json": """
        {"id": "m", "document": "lost", "committee": "U", "date": "2014-05-05",
         "citations": [{"document": "minutes"}], "items": []}
        """,
      ])
    #expect(found.contains { $0.hasPrefix("projects/1.1.json:1:1: unknownReference") })
    #expect(found.contains { $0.contains("there is no area \"9\"") })
    #expect(found.contains { $0.contains("there is no project \"1.7\"") })
    #expect(found.contains { $0.contains("there is no document \"lost\"") })
    #expect(found.count == 3)
  }
}
