import Testing

@testable import Knowledge

@Suite struct `Vocabulary of right spellings` {
  private func vocabulary(_ questions: [String], statement: String) throws -> [String: Int] {
    let folder = try InventedFolder([
      "topics/all.json": #"{"topics": [{"id": "havn", "title": "Havnen", "names": ["kajen"]}]}"#,
      "records/all.json": InventedFolder.records([
        InventedFolder.record("a", statement: statement, questions: questions)
      ]),
      "lexicon/all.json": """
      {"synonyms": [{"terms": ["bådplads"]}], "people": [{"name": "Ane Bølge"}]}
      """,
    ])
    let knowledge = folder.load().knowledge
    return SpellingVocabulary(
      knowledge, Corpus(knowledge), extraTerms: ["molen molen"]
    ).frequencies
  }

  @Test func `holds statements, titles, names, synonyms and further terms with their counts`()
    throws
  {
    let words = try vocabulary([], statement: "Havnen er dyb, havnen er bred.")
    #expect(words["havnen"] == 3)
    #expect(words["er"] == 2)
    #expect(words["kajen"] == 1)
    #expect(words["bådplads"] == 1)
    #expect(words["bølge"] == 1)
    #expect(words["molen"] == 2)
  }

  @Test func `takes words of questions that several have`() throws {
    let four = (1...4).map { "tidevand \($0)" }
    let words = try vocabulary(four + ["ebbe 1", "ebbe 2", "ebbe 3"], statement: "Her er vand.")
    #expect(words["tidevand"] == 4)
    #expect(words["ebbe"] == nil)
  }

  @Test func `leaves frequent mistakes out`() throws {
    let questions = (1...4).map { "fritaglse \($0)" } + (1...30).map { "fritagelse \($0)" }
    let words = try vocabulary(questions, statement: "Man kan få fritagelse.")
    #expect(words["fritagelse"] == 31)
    #expect(words["fritaglse"] == nil)
  }
}
