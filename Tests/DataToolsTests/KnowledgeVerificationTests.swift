import JSONCoding
import DataFiles
import Testing

@testable import DataTools

@Suite struct `Knowledge verification` {
  private func faults(in folder: SampleFolder) -> [DataFault] {
    do throws(DataFaults) {
      _ = try KnowledgeVerification(
        folder: folder.path + "/kb", documents: folder.path + "/texts"
      ).run()
      return []
    } catch {
      return error.faults
    }
  }

  private func record(_ statement: String, page: Int = 2, evidence: String) -> String {
    """
    {"records": [{"id": "pris", "subject": "topic:kanaler", "kind": "figure",
      "statement": "\(statement)",
      "citations": [{"document": "plan", "page": \(page), "evidence": ["\(evidence)"]}],
      "questions": [\((1...12).map { "\"Hvad koster kanal \($0)?\"" }.joined(separator: ","))]}]}
    """
  }

  @Test func `finds nothing in what agrees with the originals`() throws {
    let folder = try SampleFolder.knowledge()
    let line = try KnowledgeVerification(
      folder: folder.path + "/kb", documents: folder.path + "/texts"
    ).run()
    #expect(line.contains("1 citations with 1 pieces of evidence"))
  }

  @Test func `tells evidence that is not on the page, where it stands, and where it is`() throws {
    let folder = try SampleFolder.knowledge()
    try folder.write(
      record("Det koster 97 kr.", page: 1, evidence: "97 KR."), to: "kb/records/kanaler.json")
    let found = faults(in: folder)
    #expect(found.map(\.code) == [.incomplete, .contradiction, .evidenceNotFound])
    #expect(found.last?.position.line == 3)
    #expect(found.last?.message.contains("it stands on page 2") == true)
  }

  @Test func `tells evidence that stands nowhere`() throws {
    let folder = try SampleFolder.knowledge()
    try folder.write(record("Det koster 98 kr.", evidence: "98 kr."), to: "kb/records/kanaler.json")
    #expect(faults(in: folder).map(\.code) == [.evidenceNotFound])
  }

  @Test func `tells a statement that copies eight words in a row, once and at full length`() throws
  {
    let folder = try SampleFolder.knowledge()
    try folder.write(
      record(
        "Her: personligt fremmøde koster kommunen 97 kr. i gennemsnit for hver, siger de.",
        evidence: "97 kr."), to: "kb/records/kanaler.json")
    let found = faults(in: folder)
    #expect(found.map(\.code) == [.copiedText])
    #expect(found.first?.position.line == 2)
    #expect(
      found.first?.message.contains(
        "\"personligt fremmøde koster kommunen 97 kr i gennemsnit for hver\"")
        == true)
  }

  @Test func `lets seven words in a row pass`() throws {
    let folder = try SampleFolder.knowledge()
    try folder.write(
      record("Et personligt fremmøde koster kommunen 97 kr.", evidence: "97 kr."),
      to: "kb/records/kanaler.json")
    #expect(faults(in: folder).isEmpty)
  }

  @Test func `tells pages from which no record comes, and listed ones from which one does`() throws
  {
    let folder = try SampleFolder.knowledge()
    try folder.write(
      record("Den er fra KL.", page: 1, evidence: "KL"), to: "kb/records/kanaler.json")
    let found = faults(in: folder)
    #expect(found.map(\.code) == [.incomplete, .contradiction])
    #expect(found.map(\.position.line) == [2, 5])
    #expect(found.first?.message.contains("page 2 of plan") == true)
  }

  @Test func `tells an original that is not there`() throws {
    let folder = try SampleFolder.knowledge()
    let found = faults(in: folder).count
    try folder.write("Uden begyndelse", to: "texts/plan.txt")
    #expect(found == 0 && faults(in: folder).contains { $0.code == .malformed })
  }
}
