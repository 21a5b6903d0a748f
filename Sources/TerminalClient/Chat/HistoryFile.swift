import Foundation

/// The file that keeps what was asked from one session to the next, for nobody else to read.
struct HistoryFile: Sendable {
  /// The file's path; `nil` where there is no place for it.
  let path: String?
  private let mayBeKept: @Sendable (String) -> Bool

  /// `$XDG_STATE_HOME/skranke/history`, else `~/.local/state/skranke/history`.
  ///
  /// - Parameters:
  ///   - environment: The process's environment.
  ///   - mayBeKept: Whether a line may: not one that holds a personal number.
  init(environment: [String: String], mayBeKept: @escaping @Sendable (String) -> Bool) {
    self.mayBeKept = mayBeKept
    let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 + "/.local/state" : nil }
    path = (state ?? home).map { $0 + "/skranke/history" }
  }

  /// The lines that are kept.
  func read() -> [String] {
    guard let path, let data = FileManager.default.contents(atPath: path) else { return [] }
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    if lines.count > 2 * History.limit { write(lines.suffix(History.limit)) }
    return lines
  }

  /// Keeps a line, if it may be.
  func append(_ line: String) {
    guard let path, mayBeKept(line) else { return }
    prepare(path)
    guard let file = FileHandle(forWritingAtPath: path) else { return }
    // History is a convenience: where it cannot be kept, the chat goes on without.
    _ = try? file.seekToEnd()
    try? file.write(contentsOf: Data((line + "\n").utf8))
    try? file.close()
  }

  private func prepare(_ path: String) {
    let manager = FileManager.default
    guard !manager.fileExists(atPath: path) else { return }
    let folder = (path as NSString).deletingLastPathComponent
    try? manager.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    _ = manager.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
  }

  private func write(_ lines: some Sequence<String>) {
    guard let path else { return }
    let text = lines.map { $0 + "\n" }.joined()
    guard let file = FileHandle(forWritingAtPath: path) else { return }
    try? file.truncate(atOffset: 0)
    try? file.write(contentsOf: Data(text.utf8))
    try? file.close()
  }
}
