import Foundation

/// A folder that is removed with its last reference.
public final class TemporaryFolder {
  /// Where it is.
  public let path: String

  /// Makes an empty folder.
  ///
  /// - Throws: Where there is no room for one.
  public init() throws {
    path = NSTemporaryDirectory() + "skranke-test-" + UUID().uuidString.prefix(8)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in it.
  ///
  /// - Parameter name: The file's name.
  /// - Returns: Its path, whether it is there or not.
  public func file(_ name: String) -> String { path + "/" + name }

  /// Writes a file.
  ///
  /// - Parameters:
  ///   - text: What it holds.
  ///   - name: The file's name.
  /// - Throws: Where it cannot be written.
  public func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: file(name)))
  }
}
