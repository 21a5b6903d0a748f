import DataFiles
import Eligibility
import Foundation
import Testing

@testable import Assistant

@Suite struct `The language of facts` {
  /// The project's own file with one thing changed.
  private func codes(replacing old: String, with new: String) throws -> [DataFault.Code] {
    let reading = try ExemptionReading.shared.get()
    let path = ExemptionReading.root + "/Intents/facts.json"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try #require(text.contains(old))
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let changed = text.replacing(old, with: new, maxReplacements: 1)
    try Data(changed.utf8).write(to: folder.appendingPathComponent("facts.json"))
    var faults = FaultLog()
    _ = FactLanguage(loading: DataFolder(folder.path), rules: reading.rules, &faults)
    return faults.faults.map(\.code)
  }

  @Test func `refuses names that point at nothing`() throws {
    #expect(
      try codes(replacing: #"{"when": ["emigrated"]"#, with: #"{"when": ["emigrate"]"#)
        == [.unknownReference])
    #expect(
      try codes(replacing: #""affirmed": {"hasCPR": true}"#, with: #""affirmed": {"cpr": true}"#)
        == [.unknownReference])
    #expect(
      try codes(replacing: #""remark": "holiday""#, with: #""remark": "ferie""#)
        == [.unknownReference])
  }

  @Test func `refuses values of another type and unknown members`() throws {
    #expect(
      try codes(replacing: #""affirmed": {"hasCPR": true}"#, with: #""affirmed": {"hasCPR": 1}"#)
        == [.wrongType])
    #expect(try codes(replacing: #""weak": true"#, with: #""week": true"#) == [.unknownKey])
  }

  @Test func `needs the words that reading rests on`() throws {
    #expect(try codes(replacing: #""denial": ["#, with: #""denail": ["#) == [.missingKey])
  }

  @Test func `has enough examples of both sorts, none twice`() throws {
    let language = try ExemptionReading.shared.get().language
    #expect(language.personExamples.count >= 150)
    #expect(language.otherExamples.count >= 150)
    let all = language.personExamples + language.otherExamples
    #expect(Set(all).count == all.count)
  }
}
