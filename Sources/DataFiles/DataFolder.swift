import Foundation

/// A folder of JSON files, such as `KnowledgeBase` or `Intents`.
public struct DataFolder: Sendable {
  /// Path as the user gave it.
  public let path: String

  /// Names a folder; nothing is read yet.
  public init(_ path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// Whether the folder is there.
  public var exists: Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
      && isDirectory.boolValue
  }

  /// Reads one file of the folder.
  ///
  /// - Parameters:
  ///   - name: Its path inside the folder.
  ///   - faults: Where a fault is noted.
  /// - Returns: The file, or `nil` with a fault noted.
  public func file(_ name: String, _ faults: inout FaultLog) -> DataFile? {
    faults.attempt { () throws(DataFault) in try DataFile(reading: path + "/" + name) }
  }

  /// Reads every `.json` file of a part of the folder, its sub-folders too, in the order of names.
  ///
  /// - Parameters:
  ///   - part: Path inside the folder; a part that is not there has no files.
  ///   - faults: Where faults are noted; a faulty file is left out.
  /// - Returns: The files that could be read.
  public func files(in part: String, _ faults: inout FaultLog) -> [DataFile] {
    names(in: part).compactMap { name in file(name, &faults) }
  }

  /// The paths, inside the folder, of the `.json` files of one of its parts, in the order of names.
  /// Names that begin with a dot are passed over.
  public func names(in part: String) -> [String] {
    let base = part.isEmpty ? path : path + "/" + part
    // A folder may be a link to one, as where versions lie side by side; the walk follows none.
    let real = URL(fileURLWithPath: base).resolvingSymlinksInPath().path
    guard let walk = FileManager.default.enumerator(atPath: real) else { return [] }
    let found = walk.compactMap { $0 as? String }.filter { name in
      name.hasSuffix(".json") && !name.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    return found.sorted().map { part.isEmpty ? $0 : part + "/" + $0 }
  }
}
