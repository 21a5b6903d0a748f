import DataFiles
import Foundation
import Knowledge

/// Compares the passages of imported documents with what an import of the originals finds now.
struct ImportedTexts {
  private let knowledge: KnowledgeBase
  private let wording: ImportWording

  init(_ knowledge: KnowledgeBase, _ wording: ImportWording) {
    self.knowledge = knowledge
    self.wording = wording
  }

  func run(in folder: String, _ faults: inout FaultLog) {
    for document in knowledge.documents where document.isImported {
      let path = DataFolder(folder).path + "/" + document.id + ".txt"
      // An original that is not there is a fault of its own.
      guard let data = FileManager.default.contents(atPath: path) else { continue }
      check(document, Array(data), path, &faults)
    }
  }

  private func check(
    _ document: Document, _ bytes: [UInt8], _ path: String, _ faults: inout FaultLog
  ) {
    var options = ImportOptions(id: document.id)
    options.kind = document.kind
    do throws(ImportError) {
      let found = try DocumentImporter(wording: wording).read(bytes, options).passages
      let texts = Set(found.map { "\($0.page) \($0.text)" })
      for passage in knowledge.passages where passage.citation.document == document.id {
        let page = passage.citation.page ?? 0
        if texts.contains("\(page) \(passage.text)") { continue }
        faults.add(
          DataFault(
            .evidenceNotFound, file: "passages/\(document.id).json", at: passage.citation.position,
            "this is not on page \(page) of \(path); import the document again"))
      }
    } catch {
      faults.add(DataFault(.malformed, file: path, "\(error)"))
    }
  }
}
