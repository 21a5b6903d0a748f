import DataFiles
import Foundation

/// Finds files in a knowledge base that nothing reads, such as one in a folder whose name is misspelt.
enum StrayFiles {
  private static let files = ["documents.json", "areas.json", "examples.json"]
  private static let folders = [
    "projects", "meetings", "topics", "records", "negatives", "lexicon", "rules", "passages",
    "imports",
  ]

  static func check(_ folder: DataFolder, _ faults: inout FaultLog) {
    for name in folder.names(in: "") {
      let first = String(name.split(separator: "/").first ?? "")
      let isKnown = name == first ? files.contains(name) : folders.contains(first)
      guard !isKnown else { continue }
      faults.add(
        DataFault(
          .unused, file: folder.path + "/" + name,
          "nothing reads this file; it belongs in one of \(folders.joined(separator: ", "))"))
    }
  }
}
