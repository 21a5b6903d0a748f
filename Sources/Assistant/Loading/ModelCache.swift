import Concurrency
import DataFiles
import Foundation

/// Keeps what was learned from the data, so that a start with the same data need not learn it again.
///
/// It is never needed: a file that is missing, damaged or of other data or another program is learned
/// anew and replaced. What cannot be written is not kept.
public struct ModelCache: Sendable {
  private let folder: String
  private let program: String

  /// Names a folder; nothing is read or made yet.
  ///
  /// - Parameters:
  ///   - folder: Where the files go; made when something is kept, for its owner alone.
  ///   - program: What the models are learned by; another one learns anew.
  public init(folder: String, program: String) {
    self.folder = folder
    self.program = program
  }

  /// What is kept for some data, and where more goes.
  struct Entry: Sendable {
    /// The file.
    let path: String
    /// What stands for the data and the program.
    let key: UInt64
    /// The models, where they are there and fit.
    let models: TrainedModels?

    /// Keeps models; faults are passed over.
    func keep(_ models: TrainedModels) {
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
      try? FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      let bytes = Data(ModelFile.bytes(models.words, key: key))
      // A reader sees the old file or the new one, never half of it.
      try? bytes.write(to: URL(fileURLWithPath: path), options: .atomic)
    }
  }

  /// What is kept for the data of some folders.
  func entry(for folders: [DataFolder]) -> Entry {
    var name = ByteHash()
    for folder in folders {
      name.add(URL(fileURLWithPath: folder.path).standardizedFileURL.path)
    }
    let path = folder + "/" + String(name.value, radix: 16) + ".models"
    let key = key(of: folders)
    let bytes = FileManager.default.contents(atPath: path).map { [UInt8]($0) }
    let words = bytes.flatMap { ModelFile.words($0, key: key) }
    return Entry(path: path, key: key, models: words.flatMap { try? TrainedModels(words: $0) })
  }

  /// A hash over all files of the folders, and over the program.
  private func key(of folders: [DataFolder]) -> UInt64 {
    let names = folders.flatMap { folder in folder.names(in: "").map { (folder.path, $0) } }
    let hashes = Parallel.map(names.count) { number in
      let (folder, name) = names[number]
      var hash = ByteHash()
      hash.add(name)
      hash.add([UInt8](FileManager.default.contents(atPath: folder + "/" + name) ?? Data()))
      return hash.value
    }
    var key = ByteHash()
    key.add(program)
    for hash in hashes { key.add(String(hash)) }
    return key.value
  }
}
