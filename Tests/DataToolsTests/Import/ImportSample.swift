import DataFiles
import Foundation

@testable import DataTools

/// What the tests of the import read: invented minutes, the wording of the project, real documents
/// where they are at hand.
enum ImportSample {
  /// The top of the checkout.
  static let root = (1...4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
    url.deletingLastPathComponent()
  }

  /// The invented minutes, by name.
  static let fixtures = ["engsted", "havnstrup", "nyby", "skovballe", "vesterlund"]

  /// How minutes are laid out, as the project has it.
  static func wording() throws -> ImportWording {
    var faults = FaultLog()
    let wording = ImportWording.load(
      from: DataFolder(root.appendingPathComponent("Intents").path), &faults)
    try faults.throwIfAny()
    return try wording.orThrow()
  }

  /// The bytes of invented minutes.
  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: file(name)))
  }

  /// Where invented minutes are.
  static func file(_ name: String) -> URL {
    root.appendingPathComponent("Tests/DataToolsTests/Fixtures/import/\(name).txt")
  }

  /// Reads invented minutes.
  static func document(_ name: String) throws -> ImportedDocument {
    try read(bytes(name), as: name)
  }

  /// Reads a text.
  static func read(_ bytes: [UInt8], as id: String = "prøve") throws -> ImportedDocument {
    try DocumentImporter(wording: wording()).read(bytes, ImportOptions(id: id))
  }

  /// Reads a text of a few lines.
  static func read(_ text: String) throws -> ImportedDocument { try read(Array(text.utf8)) }

  /// The folder of the original documents; it is not part of the project.
  static let originals = root.deletingLastPathComponent()
    .appendingPathComponent("shared/documents")

  /// Whether it is there.
  static let hasOriginals = FileManager.default.fileExists(atPath: originals.path)
}

extension Optional {
  /// The value; a test that has none fails.
  func orThrow() throws -> Wrapped {
    guard let self else { throw CocoaError(.coderValueNotFound) }
    return self
  }
}
