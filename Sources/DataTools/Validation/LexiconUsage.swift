import DanishText
import DataFiles
import JSONCoding
import Knowledge

/// Finds entries of the lexicon that nobody uses: none of their terms occurs in what the knowledge
/// tells or is asked.
struct LexiconUsage {
  private let index: TermIndex

  init(_ knowledge: KnowledgeBase) {
    var index = TermIndex()
    for record in knowledge.records {
      index.add(record.statement)
      for question in record.questions { index.add(question.text) }
      for citation in record.citations {
        for evidence in citation.evidence { index.add(evidence) }
      }
    }
    for project in knowledge.projects {
      let roles = [project.owner, project.leader, project.department].compactMap { $0?.name }
      for text in [project.title, project.purpose] + project.names + roles { index.add(text) }
      for status in project.statuses { index.add(status.text) }
    }
    for meeting in knowledge.meetings {
      for text in [meeting.committee, meeting.place ?? ""] + meeting.absent + meeting.members {
        index.add(text)
      }
      for item in meeting.items {
        index.add(item.title)
        for text in [item.recommendation, item.decision].compactMap({ $0?.text }) {
          index.add(text)
        }
      }
    }
    for topic in knowledge.topics + knowledge.areas {
      for text in [topic.title] + topic.names { index.add(text) }
    }
    for document in knowledge.documents { index.add(document.title + " " + document.organisation) }
    self.index = index
  }

  func check(_ files: [DataFile], _ faults: inout FaultLog) {
    var parts: [(part: String, file: String, position: TextPosition)] = []
    for file in files {
      for entry in Self.entries(of: file) where !entry.terms.contains(where: index.holds) {
        note(entry.terms.first ?? "", file.path, entry.position, &faults)
      }
      for value in file.root["compounds"]?.array ?? [] {
        if let part = value.string { parts.append((part, file.path, value.position)) }
      }
    }
    let used = usedParts(Set(parts.map { Folding.foldedBytes($0.part) }))
    for part in parts where !used.contains(Folding.foldedBytes(part.part)) {
      note(part.part, part.file, part.position, &faults)
    }
  }

  private func note(
    _ term: String, _ file: String, _ position: TextPosition, _ faults: inout FaultLog
  ) {
    faults.add(
      DataFault(
        .unused, file: file, at: position,
        "nothing in the knowledge uses \"\(term)\"; remove it, or ask with it"))
  }

  private static func entries(
    of file: DataFile
  ) -> [(terms: [String], position: TextPosition)] {
    func entries(_ list: String, _ terms: (JSONValue) -> [String]) -> [([String], TextPosition)] {
      (file.root[list]?.array ?? []).map { (terms($0), $0.position) }
    }
    func strings(_ value: JSONValue?) -> [String] { (value?.array ?? []).compactMap(\.string) }
    let names = ["people", "places", "organisations"].flatMap { list in
      entries(list) { [$0["name"]?.string].compactMap(\.self) + strings($0["spellings"]) }
    }
    return names + entries("synonyms") { strings($0["terms"]) }
      + entries("abbreviations") { value in
        [value["short"]?.string, value["long"]?.string].compactMap(\.self)
      }
  }

  /// Those of the parts that occur in a word.
  private func usedParts(_ parts: Set<[UInt8]>) -> Set<[UInt8]> {
    let lengths = Set(parts.map(\.count)).subtracting([0]).sorted()
    var used: Set<[UInt8]> = []
    for word in index.words {
      for length in lengths where length <= word.count {
        for start in 0...(word.count - length) {
          let piece = Array(word[start..<(start + length)])
          if parts.contains(piece) { used.insert(piece) }
        }
      }
    }
    return used
  }
}
