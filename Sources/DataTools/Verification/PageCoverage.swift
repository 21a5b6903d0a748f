import JSONCoding
import DataFiles
import Knowledge

/// Looks for pages from which no record comes.
struct PageCoverage {
  private let knowledge: KnowledgeBase

  init(_ knowledge: KnowledgeBase) { self.knowledge = knowledge }

  func run(_ file: DataFile?, _ faults: inout FaultLog) {
    var recorded: [String: Set<Int>] = [:]
    let passages = knowledge.passages.map(\.citation)
    for citation in knowledge.records.flatMap(\.citations) + passages {
      if let page = citation.page { recorded[citation.document, default: []].insert(page) }
    }
    let path = file?.path ?? "documents.json"
    let entries = file?.root["documents"]?.array ?? []
    for document in knowledge.documents {
      let entry = entries.first { $0["id"]?.string == document.id }
      let pages = recorded[document.id] ?? []
      let listed = Set(document.unrecordedPages.map(\.page))
      let missing = (1...max(1, document.pages)).filter {
        !pages.contains($0) && !listed.contains($0)
      }
      if !missing.isEmpty {
        faults.add(
          DataFault(
            .incomplete, file: path, at: entry?.position ?? .none,
            "no record comes from \(Self.list(missing)) of \(document.id); record what stands there, "
              + "or list it under \"unrecorded\" with the reason"))
      }
      let reasons = entry?["unrecorded"]?.array ?? []
      for (index, page) in document.unrecordedPages.enumerated() where pages.contains(page.page) {
        faults.add(
          DataFault(
            .contradiction, file: path,
            at: reasons.indices.contains(index) ? reasons[index].position : .none,
            "page \(page.page) of \(document.id) is listed as unrecorded, but records cite it; "
              + "take it off the list"))
      }
    }
  }

  private static func list(_ pages: [Int]) -> String {
    (pages.count == 1 ? "page " : "pages ") + pages.map(String.init).joined(separator: ", ")
  }
}
