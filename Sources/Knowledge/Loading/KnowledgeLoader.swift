import DataFiles
import JSONCoding

/// Reads the files of a knowledge base into values; what it finds faulty it notes and leaves out.
struct KnowledgeLoader {
  private(set) var documents: [Document] = []
  private(set) var areas: [Topic] = []
  private(set) var projects: [Project] = []
  private(set) var meetings: [Meeting] = []
  private(set) var topics: [Topic] = []
  private(set) var records: [Record] = []
  private(set) var negatives: [KnowledgeBase.Negatives] = []
  private(set) var examples: [String] = []
  private(set) var lexicon = Lexicon()
  private var fingerprint = Fingerprint()
  private let folder: DataFolder

  init(_ folder: DataFolder) { self.folder = folder }

  var version: String { fingerprint.hexadecimal }

  mutating func load(_ faults: inout FaultLog) {
    guard folder.exists else {
      faults.add(DataFault(.unreadable, file: folder.path, "there is no such folder"))
      return
    }
    documents = list("documents.json", "documents", &faults) { Document($0, in: $1, &$2) }
    examples = list("examples.json", "examples", &faults) { value, file, faults in
      if value.string == nil {
        faults.add(
          DataFault(.wrongType, file: file, at: value.position, "an example is a question"))
      }
      return value.string ?? ""
    }
    areas = list("areas.json", "areas", &faults) { Topic($0, in: $1, &$2) }
    projects = files("projects", &faults).map { Project($0, &faults) }
    projects.sort { ProjectNumber($0.id) < ProjectNumber($1.id) }
    meetings = files("meetings", &faults).compactMap { Meeting($0, &faults) }
    meetings.sort { $0.date < $1.date }
    topics = files("topics", &faults).flatMap { file in
      Self.elements(of: file, "topics", &faults) { Topic($0, in: $1, &$2) }
    }
    records = files("records", &faults).flatMap { file in
      Self.elements(of: file, "records", &faults) { Record($0, in: $1, &$2) }
    }
    negatives = files("negatives", &faults).map { file in
      var reader = ObjectReader(file.root, in: file.path)
      defer { reader.finish(&faults) }
      return KnowledgeBase.Negatives(
        name: reader.string("class"), questions: reader.strings("questions"))
    }
    for file in files("lexicon", &faults) { lexicon.add(file, &faults) }
  }

  private mutating func files(_ part: String, _ faults: inout FaultLog) -> [DataFile] {
    let files = folder.files(in: part, &faults)
    for file in files { fingerprint.add(file.root) }
    return files
  }

  private mutating func list<Element>(
    _ name: String, _ member: String, _ faults: inout FaultLog,
    _ make: (JSONValue, String, inout FaultLog) -> Element
  ) -> [Element] {
    guard let file = folder.file(name, &faults) else { return [] }
    fingerprint.add(file.root)
    return Self.elements(of: file, member, &faults, make)
  }

  private static func elements<Element>(
    of file: DataFile, _ member: String, _ faults: inout FaultLog,
    _ make: (JSONValue, String, inout FaultLog) -> Element
  ) -> [Element] {
    var reader = ObjectReader(file.root, in: file.path)
    defer { reader.finish(&faults) }
    return reader.array(member).map { make($0, file.path, &faults) }
  }
}
