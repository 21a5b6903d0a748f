import Foundation

/// A file that holds a conversation from one call to the next.
struct ContextFile: Sendable {
  /// The file's path.
  let path: String

  init(_ path: String) { self.path = path }

  /// The conversation so far; `nil` where there is none yet, or no reason in what is there.
  func read() -> String? {
    guard let data = FileManager.default.contents(atPath: path), data.count <= 4_096 else {
      return nil
    }
    let text = String(decoding: data, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    return text.isEmpty ? nil : text
  }

  /// Keeps a conversation, for nobody else to read.
  ///
  /// - Returns: Whether it could be written.
  func write(_ context: String) -> Bool {
    let data = Data((context + "\n").utf8)
    // The file is made with its permissions: a conversation tells of people.
    if !FileManager.default.fileExists(atPath: path) {
      return FileManager.default.createFile(
        atPath: path, contents: data, attributes: [.posixPermissions: 0o600])
    }
    do {
      try data.write(to: URL(fileURLWithPath: path))
      return true
    } catch {
      return false
    }
  }
}
