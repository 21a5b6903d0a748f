import DanishText
import JSONCoding
import Testing

@testable import Knowledge

@Suite struct `Ranking of records` {
  private let ranker: RecordRanker
  private let knowledge: KnowledgeBase
  private let analyzer = TextAnalyzer(compoundParts: ["havn", "afgift", "leder"])

  init() throws {
    let folder = try InventedFolder([
      "topics/all.json": """
      {"topics": [{"id": "havn", "title": "Havnen"}, {"id": "fyr", "title": "Fyret"}]}
      """,
      "meetings/2014-05-05.json": """
      {"id": "2014-05-05", "document": "minutes", "committee": "Havneudvalget",
       "date": "2014-05-05", "names": ["majmødet"], "citations": [{"document": "minutes"}],
       "items": [{"number": "1", "title": "Molen",
                  "citations": [{"document": "minutes", "page": 1}]}]}
      """,
      "projects/1.1.json": """
      {"id": "1.1", "title": "Ny mole", "area": "1", "purpose": "En mole af sten.",
       "purposeCitations": [{"document": "plan", "page": 2}]}
      """,
      "records/all.json": InventedFolder.records([
        InventedFolder.record(
          "fee", kind: "figure", statement: "En bådplads koster 900 kroner i 2014.",
          questions: ["Hvad koster en bådplads?", "Hvor dyr er en plads til båden?"],
          yes: ["Koster en bådplads under 1000 kroner?"],
          no: ["Er det gratis at have båd i havnen?"]),
        InventedFolder.record(
          "master", kind: "person", statement: "Havnefogeden hedder Ane Bølge.",
          questions: ["Hvem leder havnen?", "Hvad hedder havnefogeden?"]),
        InventedFolder.record(
          "light", subject: "topic:fyr", statement: "Fyret lyser 20 sømil ud.",
          questions: ["Hvor langt lyser fyret?", "Hvad hedder fyret?"]),
        InventedFolder.record(
          "mole", subject: "item:2014-05-05/1", statement: "Udvalget vedtog en ny mole.",
          document: "minutes", questions: ["Hvad blev vedtaget om molen?"]),
        InventedFolder.record(
          "stone", subject: "project:1.1", kind: "status", statement: "Molen er bygget af sten.",
          questions: ["Hvordan går det med molen?"]),
        InventedFolder.record(
          "depth", kind: "gap", statement: "Hvor dyb havnen er, står der intet om.",
          questions: ["Hvor dyb er havnen?"]),
      ]),
      "lexicon/synonyms.json": #"{"synonyms": [{"terms": ["afgift", "koste"]}]}"#,
      "negatives/off.json": """
      {"class": "off", "questions": ["Hvad er klokken?", "Kan du synge en sang?"]}
      """,
    ])
    let loaded = folder.load()
    try #require(loaded.faults.isEmpty)
    knowledge = loaded.knowledge
    ranker = RecordRanker(
      knowledge, Corpus(knowledge), analyzer: analyzer, tuning: .test())
  }

  private func query(_ question: String) -> RankingQuery {
    RankingQuery(text: analyzer.analyze(question))
  }

  private func ids(_ query: RankingQuery) -> [String] {
    ranker.rank(query).records.map { knowledge.records[$0.record].id }
  }

  private func features(_ id: String, _ query: RankingQuery) -> RankingFeatures? {
    ranker.rank(query).records.first { knowledge.records[$0.record].id == id }?.features
  }

  @Test(arguments: [
    ("Hvad koster en bådplads?", "fee"), ("hvad hedder havnefogden", "master"),
    ("lyser fyret langt ud", "light"), ("hvor dyb er havnen", "depth"),
  ])
  func `puts the record first that has what is asked for`(question: String, id: String) {
    #expect(ids(query(question)).first == id)
  }

  @Test func `finds a record by a synonym and by parts of a compound`() {
    #expect(ids(query("afgiften for en bådplads")).first == "fee")
    #expect(ids(query("havnelederen")).contains("master"))
  }

  @Test func `is sure of a record's own question and tells how like it is`() {
    let ranking = ranker.rank(query("Hvor langt lyser fyret?"))
    #expect(abs((ranking.records.first?.features.likeness ?? 0) - 1) < 1e-5)
    #expect(abs((ranking.records.first?.features.coverage ?? 0) - 1) < 1e-5)
    #expect(ranking.uncovered.isEmpty)
  }

  @Test func `finds nothing without words, and tells which words it does not have`() {
    let nothing = ranker.rank(query("?"))
    #expect(nothing.records.isEmpty)
    #expect(nothing.confidence == 0)
    let ranking = ranker.rank(query("lyser fyret på qwertz"))
    #expect(ranking.uncovered == [2, 3])
    #expect(ranking.records.first?.features.missing == 1)
    #expect(ranker.rank(query("xq")).uncovered.isEmpty == ranker.rank(query("xq")).records.isEmpty)
  }

  @Test func `prefers the subject that is named`() {
    var query = query("hvad hedder")
    #expect(features("master", query)?.subject == 0)
    query.subjects = [.topic("fyr")]
    #expect(ids(query).first == "light")
    #expect(features("light", query)?.subject == 1)
    #expect(features("master", query)?.subject == 0)
    query.isOnlyOfSubjects = true
    #expect(ids(query) == ["light"])
  }

  @Test func `holds another project against a record, another topic does not`() {
    var query = query("molen af sten i havnen")
    query.subjects = [.topic("havn")]
    #expect(features("stone", query)?.subject == -1)
    #expect(features("mole", query)?.subject == 0)
  }

  @Test func `knows the meeting by the record's subject or else by its document`() {
    var query = query("molen i havnen")
    query.meetings = ["2014-05-05"]
    #expect(features("mole", query)?.meeting == 1)
    #expect(features("stone", query)?.meeting == -0.5)
    query.meetings = []
    #expect(features("mole", query)?.meeting == 0)
  }

  @Test func `knows a place by the document's organisation or the record's words`() {
    var query = query("molen i havnen")
    query.places = [.init(name: "Assens", stems: analyzer.stems(of: "Assens"))]
    #expect(features("mole", query)?.place == 0)
    #expect(features("stone", query)?.place == -1)
    query.places = [.init(name: "Sten", stems: analyzer.stems(of: "sten"))]
    #expect(features("stone", query)?.place == 0)
  }

  @Test func `holds a year against a record that does not have it, unless it was only heard`() {
    var query = query("hvad koster en bådplads")
    query.years = [2014]
    #expect(features("fee", query)?.year == 0)
    query.years = [2014, 2015]
    #expect(features("fee", query)?.year == -1)
    query.isConfirmation = true
    #expect(features("fee", query)?.year == 0)
  }

  @Test func `knows the kind of answer that is asked for, and a gap`() {
    var query = query("havnen")
    query.form = .person
    #expect(features("master", query)?.kind == 1)
    #expect(features("depth", query)?.gap == 1)
    #expect(features("master", query)?.gap == 0)
  }

  @Test func `takes words of the question before for less than its own`() {
    var query = query("hvad hedder")
    query.earlier = analyzer.analyze("fyret")
    #expect(ids(query).first == "light")
    query = self.query("hvad hedder havnefogeden")
    query.earlier = analyzer.analyze("fyret")
    #expect(ids(query).first == "master")
  }

  @Test func `answers yes or no as the likest question does`() throws {
    let fee = try #require(knowledge.records.firstIndex { $0.id == "fee" })
    let yes = analyzer.analyze("koster en bådplads under 1000 kroner")
    let no = analyzer.analyze("er det gratis at have båd")
    #expect(ranker.reply(of: fee, to: yes) == .yes)
    #expect(ranker.reply(of: fee, to: no) == .no)
    #expect(ranker.reply(of: fee, to: analyzer.analyze("qwertz")) == nil)
    #expect(ranker.reply(of: fee + 1, to: yes) == nil)
  }

  @Test func `gives the same twice`() {
    let again = RecordRanker(
      knowledge, Corpus(knowledge), analyzer: analyzer, tuning: .test())
    for question in ["Hvad koster havnen?", "fyret", "mole"] {
      let one = ranker.rank(query(question))
      let other = again.rank(query(question))
      #expect(one.records.map(\.record) == other.records.map(\.record))
      #expect(one.records.map(\.score) == other.records.map(\.score))
      #expect(one.confidence == other.confidence)
    }
  }
}
