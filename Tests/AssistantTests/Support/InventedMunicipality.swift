import Assistant
import DataFiles
import Foundation

/// A municipality that is not there: one meeting, two projects, a few facts. It is asked through
/// the project's own intents, so that nothing of the real municipality can be in the answers but
/// what the code itself would hold.
enum InventedMunicipality {
  /// The assistant, loaded once for all tests.
  static let assistant: Result<Assistant, any Error> = Result { try load() }

  private static func load() throws -> Assistant {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let base = FileManager.default.temporaryDirectory
      .appendingPathComponent("invented-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: base) }
    for (name, text) in files {
      let url = base.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    let rules = root.appendingPathComponent("KnowledgeBase/rules")
    try FileManager.default.copyItem(at: rules, to: base.appendingPathComponent("rules"))
    return try Assistant(
      knowledgeBase: DataFolder(base.path),
      intents: DataFolder(root.appendingPathComponent("Intents").path))
  }

  private static let files: [String: String] = [
    "documents.json": """
    {"documents": [
      {"id": "referat", "title": "Referat af Teknikudvalgets møde den 7. april 2031",
       "short": "Referat 7. april 2031", "date": "2031-04-07", "kind": "minutes",
       "organisation": "Nørrekøbing Kommune", "pages": 4},
      {"id": "assens-imu-2014-03-03", "title": "Retningslinjer", "short": "Retningslinjer",
       "kind": "note", "organisation": "Nørrekøbing Kommune", "pages": 40}]}
    """,
    "examples.json": #"{"examples": ["Hvem leder LYFO?"]}"#,
    "areas.json": """
    {"areas": [{"id": "1", "title": "Veje og pladser", "names": ["vejområdet"]}]}
    """,
    "projects/1.1.json": project(
      "1.1", "Lysende fortove", names: ["LYFO"], state: "delayed",
      text: "Fortovene er forsinkede, fordi pærerne mangler.", leader: "pehan"),
    "projects/1.2.json": project(
      "1.2", "Syngende lygtepæle", names: ["SYLY"], state: "onSchedule",
      text: "Pælene synger efter planen.", leader: "anlar"),
    "meetings/2031-04-07.json": """
    {"id": "2031-04-07", "document": "referat", "committee": "Teknikudvalget",
     "date": "2031-04-07", "time": "9.15", "place": "Tårnværelset", "absent": ["Per Hansen"],
     "members": ["Per Hansen", "Anna Larsen"], "names": ["aprilmødet"],
     "citations": [\(cite("1"))],
     "items": [
       {"number": "1", "title": "Cykelbroen over åen", "names": ["cykelbroen"],
        "case": "31/0042",
        "recommendation": {"by": "Vejchefen", "text": "Broen bygges af eg.",
          "citations": [\(cite("2"))]},
        "decision": {"text": "Broen bygges af lærk og åbner i maj 2032.",
          "citations": [\(cite("2"))]},
        "attachments": [{"number": "1.1", "title": "Tegning", "included": false}],
        "citations": [\(cite("2"))]}]}
    """,
    "topics/all.json": """
    {"topics": [{"id": "graes", "title": "Græsslåning", "names": ["slåning af græs"]},
                {"id": "springvand", "title": "Springvandet", "names": ["springvand"]}]}
    """,
    "records/all.json": """
    {"records": [
      {"id": "pris", "subject": "topic:graes", "kind": "figure",
       "statement": "Det koster 1.250 kr. om ugen at slå græsset på torvet.",
       "citations": [\(cite("3"))],
       "questions": [\(priceQuestions)], "yes": ["Koster det penge at slå græsset?"],
       "no": ["Er det gratis at få slået græsset på torvet?"]},
      {"id": "farve", "subject": "topic:springvand", "kind": "definition",
       "statement": "Springvandet på torvet er malet grønt.",
       "citations": [\(cite("4"))], "questions": [\(colourQuestions)]},
      {"id": "hul", "subject": "topic:springvand", "kind": "gap",
       "statement": "Hvem der har malet springvandet, står ikke i referatet.",
       "citations": [\(cite("4"))], "questions": [\(painterQuestions)]}]}
    """,
    "negatives/near.json": """
    {"class": "near", "questions": ["Hvad koster et pas?", "Hvornår kommer skraldebilen?",
      "Hvor søger jeg byggetilladelse?", "Kan jeg få boligstøtte?", "hvem er statsminister"]}
    """,
  ]

  private static func cite(_ page: String) -> String {
    #"{"document": "referat", "page": \#(page), "item": "1", "evidence": ["x", "y"]}"#
  }

  private static func project(
    _ id: String, _ title: String, names: [String], state: String, text: String, leader: String
  ) -> String {
    """
    {"id": "\(id)", "title": "\(title)", "names": ["\(names.joined(separator: "\", \""))"],
     "area": "1", "purpose": "Byen skal være lys.", "purposeCitations": [\(cite("3"))],
     "leader": {"name": "\(leader)", "citations": [\(cite("3"))]},
     "statuses": [{"asOf": "2031-03-31", "state": "\(state)", "text": "\(text)",
                   "citations": [\(cite("3"))]}]}
    """
  }

  private static let priceQuestions = quoted([
    "Hvad koster det at slå græsset?", "pris græsslåning torvet", "Hvor dyr er græsslåningen?",
    "Hvor mange penge går der til at klippe græs?", "udgift græs uge",
    "Hvad betaler vi for at få slået græs?", "græsslåning kr", "Hvad løber slåningen op i?",
    "hvad kåster det at slå græs", "Hvor meget bruger kommunen på græsset om ugen?",
  ])
  private static let colourQuestions = quoted([
    "Hvilken farve har springvandet?", "springvand farve", "Hvordan er springvandet malet?",
    "Hvad for en kulør er springvandet?", "farven på springvandet", "torvets springvand maling",
    "Er springvandet blåt eller grønt?", "Hvilken maling er der på springvandet?",
    "sprinvandets farve", "Hvordan ser springvandet ud?", "kulør springvand torvet",
    "Hvad farve fik springvandet?",
  ])
  private static let painterQuestions = quoted([
    "Hvem har malet springvandet?", "maler springvand navn", "Hvem stod for at male springvandet?",
    "Hvilken maler malede springvandet?", "Hvad hedder maleren?", "springvandets maler",
    "Hvem fik opgaven med at male springvandet?", "Hvilket firma malede springvandet?",
    "hvem malede sprinvandet", "Navnet på maleren af springvandet", "Hvem malede på torvet?",
    "Hvem satte farve på springvandet?",
  ])

  private static func quoted(_ texts: [String]) -> String {
    texts.map { "\"\($0)\"" }.joined(separator: ", ")
  }
}
