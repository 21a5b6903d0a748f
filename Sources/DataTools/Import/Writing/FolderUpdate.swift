import DataFiles
import Foundation
import Knowledge

/// Files to write into a knowledge base all together, or not at all.
struct FolderUpdate {
  let folder: String
  /// The text of each file by its path in the folder; `nil` to remove it.
  let files: [String: String?]

  /// Tries the files in a copy of the folder, and writes them where that has no new fault.
  ///
  /// Each file is written aside and renamed. Where one cannot be written, those written before it get
  /// their old text again.
  ///
  /// - Throws: ``ImportError/rejected(_:)``, or why a file cannot be written.
  func apply() throws {
    try rehearse()
    var undo: [(path: String, bytes: Data?)] = []
    do {
      for (name, text) in ordered {
        let path = folder + "/" + name
        undo.append((path, FileManager.default.contents(atPath: path)))
        try Self.write(text, to: path)
      }
    } catch {
      for (path, bytes) in undo.reversed() {
        if let bytes {
          try? bytes.write(to: URL(fileURLWithPath: path), options: .atomic)
        } else {
          try? FileManager.default.removeItem(atPath: path)
        }
      }
      throw error
    }
  }

  /// The list of documents comes last: what it does not name yet harms nobody.
  private var ordered: [(String, String?)] {
    files.sorted { left, right in
      (left.key == "documents.json" ? 1 : 0, left.key) < (
        right.key == "documents.json" ? 1 : 0, right.key
      )
    }.map { ($0.key, $0.value) }
  }

  private func rehearse() throws {
    let copy = FileManager.default.temporaryDirectory
      .appendingPathComponent("skranke-import-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: copy) }
    if FileManager.default.fileExists(atPath: folder) {
      try FileManager.default.copyItem(atPath: folder, toPath: copy)
    } else {
      try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
    }
    let before = Self.faults(of: copy)
    for (name, text) in files { try Self.write(text, to: copy + "/" + name) }
    let new = Self.faults(of: copy).subtracting(before)
    if !new.isEmpty {
      throw ImportError.rejected(new.sorted().map { $0.replacing(copy, with: folder) })
    }
  }

  private static func faults(of folder: String) -> Set<String> {
    var faults = FaultLog()
    _ = KnowledgeBase(DataFolder(folder), &faults)
    return Set(faults.faults.map(\.description))
  }

  private static func write(_ text: String?, to path: String) throws {
    guard let text else {
      try FileManager.default.removeItem(atPath: path)
      return
    }
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url, options: .atomic)
  }
}
