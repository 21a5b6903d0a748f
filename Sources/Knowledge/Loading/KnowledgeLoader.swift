import Concurrency
import DataFiles
import JSONCoding

/// Reads the files of a knowledge base into values; what it finds faulty it notes and leaves out.
struct KnowledgeLoader {
  private(set) var documents: [Document] = []
  private(set) var examples: [String] = []
  private(set) var areas: [Topic] = []
  private(set) var projects: [Project] = []
  private(set) var meetings: [Meeting] = []
  private(set) var topics: [Topic] = []
  private(set) var records: [Record] = []
  private(set) var passages: [Passage] = []
  private(set) var negatives: [KnowledgeBase.Negatives] = []
  private(set) var lexicon = Lexicon()
  private var fingerprint = Fingerprint()
  private let folder: DataFolder

  /// Makes the value that one file holds, and notes faults.
  private typealias Reading<Value> = @Sendable (DataFile, inout FaultLog) -> Value

  init(_ folder: DataFolder) { self.folder = folder }

  var version: String { fingerprint.hexadecimal }

  mutating func load(_ faults: inout FaultLog) {
    guard folder.exists else {
      faults.add(DataFault(.unreadable, file: folder.path, "there is no such folder"))
      return
    }
    documents = read(["documents.json"], &faults) { file, faults in
      Self.elements(of: file, "documents", &faults) { Document($0, in: $1, &$2) }
    }.flatMap(\.self)
    examples = read(["examples.json"], &faults) { file, faults in
      Self.elements(of: file, "examples", &faults) { value, file, faults in
        if value.string == nil {
          faults.add(
            DataFault(.wrongType, file: file, at: value.position, "an example is a question"))
        }
        return value.string ?? ""
      }
    }.flatMap(\.self)
    areas = read(["areas.json"], &faults) { file, faults in
      Self.elements(of: file, "areas", &faults) { Topic($0, in: $1, &$2) }
    }.flatMap(\.self)
    projects = readAll("projects", &faults) { Project($0, &$1) }
    projects.sort { ProjectNumber($0.id) < ProjectNumber($1.id) }
    meetings = readAll("meetings", &faults) { Meeting($0, &$1) }.compactMap(\.self)
    meetings.sort { $0.date < $1.date }
    topics = readAll("topics", &faults) { file, faults in
      Self.elements(of: file, "topics", &faults) { Topic($0, in: $1, &$2) }
    }.flatMap(\.self)
    records = readAll("records", &faults) { file, faults in
      Self.elements(of: file, "records", &faults) { Record($0, in: $1, &$2) }
    }.flatMap(\.self)
    passages = readAll("passages", &faults) { Passage.all(in: $0, &$1) }.flatMap(\.self)
    negatives = readAll("negatives", &faults) { file, faults in
      var reader = ObjectReader(file.root, in: file.path)
      defer { reader.finish(&faults) }
      return KnowledgeBase.Negatives(
        name: reader.string("class"), questions: reader.strings("questions"))
    }
    for part in readAll("lexicon", &faults, { Lexicon($0, &$1) }) { lexicon.add(part) }
  }

  /// Reads every file of a part of the folder, in the order of names.
  private mutating func readAll<Value: Sendable>(
    _ part: String, _ faults: inout FaultLog, _ make: Reading<Value>
  ) -> [Value] {
    read(folder.names(in: part), &faults, make)
  }

  /// Reads files, several at once, of which each is forgotten when its value is made.
  private mutating func read<Value: Sendable>(
    _ names: [String], _ faults: inout FaultLog, _ make: Reading<Value>
  ) -> [Value] {
    let folder = folder
    let files = Parallel.map(names.count) { number in
      var file = FileReading<Value>()
      guard let data = folder.file(names[number], &file.faults) else { return file }
      file.fingerprint.add(data.root)
      file.value = make(data, &file.faults)
      return file
    }
    for file in files {
      for fault in file.faults.faults { faults.add(fault) }
      fingerprint.add(file.fingerprint)
    }
    return files.compactMap(\.value)
  }

  /// What one file came to.
  private struct FileReading<Value: Sendable>: Sendable {
    var value: Value?
    var fingerprint = Fingerprint()
    var faults = FaultLog()
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
