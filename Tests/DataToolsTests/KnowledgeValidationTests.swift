import DataFiles
import JSONCoding
import Knowledge
import Testing

@testable import DataTools

@Suite struct `Knowledge validation` {
  /// The faults in the knowledge base; those in the intents, which are not there, left out.
  private func faults(in folder: SampleFolder) throws -> [DataFault] {
    do {
      var none = ToolArguments(["--knowledge-base", folder.path + "/kb", "--intents", "/nowhere"])
      _ = try KnowledgeValidation(folders: ToolFolders(&none, environment: [:])).run()
      return []
    } catch let error as DataFaults {
      return error.faults.filter { !$0.file.hasPrefix("/nowhere") }
    }
  }

  @Test func `finds nothing in a sound folder`() throws {
    #expect(try faults(in: .knowledge()).isEmpty)
  }

  @Test func `tells every fault in one run`() throws {
    let folder = try SampleFolder.knowledge()
    try folder.write("{\"areas\": [],}", to: "kb/areas.json")
    try folder.write("{}", to: "kb/recrods/a.json")
    try folder.write(
      #"{"class": "near", "questions": ["Hvad koster kanal 3"]}"#, to: "kb/negatives/near.json")
    let found = try faults(in: folder)
    #expect(found.map(\.code) == [.malformed, .contradiction, .unused])
    #expect(
      found.map(\.position) == [.init(line: 1, column: 14), .init(line: 1, column: 33), .none])
  }

  @Test func `tells entries of the lexicon that nobody uses`() throws {
    let folder = try SampleFolder.knowledge()
    try folder.write(
      """
      {"synonyms": [{"terms": ["koste", "udgift"]}, {"terms": ["flyve", "svæve"]}],
       "abbreviations": [{"short": "kr", "long": "kroner"}, {"short": "xyz", "long": "x y z"}],
       "places": [{"name": "Årup"}],
       "compounds": ["kanal", "henvend", "hest"]}
      """, to: "kb/lexicon/all.json")
    let found = try faults(in: folder)
    #expect(found.allSatisfy { $0.code == .unused })
    #expect(found.map(\.position.line) == [1, 2, 3, 4])
    #expect(found.last?.message.contains("\"hest\"") == true)
  }

  @Test func `tells citations without evidence`() throws {
    let folder = try SampleFolder.knowledge()
    try folder.write(
      """
      {"id": "1.1", "title": "Kanaler", "names": [], "area": "1", "purpose": "At spare.",
       "purposeCitations": [{"document": "plan", "page": 2}], "statuses": []}
      """, to: "kb/projects/1.1.json")
    try folder.write(#"{"areas": [{"id": "1", "title": "Kanaler"}]}"#, to: "kb/areas.json")
    #expect(try faults(in: folder).map(\.code) == [.incomplete])
  }
}

@Suite struct `Similar statements` {
  private func areSame(_ one: String, _ other: String) -> Bool {
    let analyzer = TextAnalyzer()
    return SimilarStatements.Fingerprint(one, analyzer)
      .isSame(as: SimilarStatements.Fingerprint(other, analyzer))
  }

  @Test func `say the same with other endings`() {
    #expect(areSame("Udvalget godkendte planen for 2014.", "Udvalgets godkendte planer for 2014"))
    #expect(!areSame("Udvalget godkendte planen.", "Udvalget afviste forslaget."))
  }

  @Test func `are not those that differ in a figure`() {
    #expect(
      !areSame("Et opkald til kommunen koster 52 kr.", "Et opkald til kommunen koster 57 kr."))
  }

  @Test func `are not those that tell something else first`() {
    #expect(!areSame("Ejer er momad, leder er lmsto.", "Leder er lmsto, ejer er momad."))
  }
}
