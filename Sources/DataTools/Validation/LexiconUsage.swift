import DanishText
import DataFiles
import JSONCoding
import Knowledge

/// Finds entries of the lexicon that nobody uses: none of their terms occurs in what the knowledge
/// tells or is asked.
struct LexiconUsage {
  private let index: TermIndex

  init(_ knowledge: KnowledgeBase) {
    var texts: [String] = []
    for record in knowledge.records {
      texts.append(record.statement)
      for question in record.questions { texts.append(question.text) }
      for citation in record.citations { texts += citation.evidence }
    }
    for project in knowledge.projects {
      let roles = [project.owner, project.leader, project.department].compactMap { $0?.name }
      texts += [project.title, project.purpose] + project.names + roles
      texts += project.statuses.map(\.text)
    }
    for meeting in knowledge.meetings {
      texts += [meeting.committee, meeting.place ?? ""] + meeting.absent + meeting.members
      for item in meeting.items {
        texts.append(item.title)
        texts += [item.recommendation, item.decision].compactMap { $0?.text }
      }
    }
    for topic in knowledge.topics + knowledge.areas { texts += [topic.title] + topic.names }
    texts += knowledge.documents.map { $0.title + " " + $0.organisation }
    texts += knowledge.passages.map(\.text)
    index = TermIndex(texts)
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
    // Few parts share their first two letters, so that hardly any is compared in vain.
    let beginnings = Dictionary(grouping: parts) { Self.beginning($0[...]) }
    var used: Set<[UInt8]> = []
    for word in index.words {
      for start in word.indices {
        let rest = word[start...]
        for part in beginnings[Self.beginning(rest)] ?? [] where rest.starts(with: part) {
          used.insert(part)
        }
        for part in beginnings[Self.beginning(rest.prefix(1))] ?? [] where rest.starts(with: part) {
          used.insert(part)
        }
      }
    }
    return used
  }

  private static func beginning(_ letters: ArraySlice<UInt8>) -> UInt16 {
    letters.prefix(2).reduce(0) { $0 << 8 | UInt16($1) }
  }
}
