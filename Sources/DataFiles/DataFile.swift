import Foundation
public import JSONCoding

/// One file of a data folder, read and parsed.
public struct DataFile: Sendable {
  /// Path as the user gave it, for faults.
  public let path: String
  /// The value that the file holds.
  public let root: JSONValue

  /// Wraps a value that is already there, for tests and for text that is not in a file.
  public init(path: String, root: JSONValue) {
    self.path = path
    self.root = root
  }

  /// Reads and parses a file; `//` and `/* */` comments are allowed.
  ///
  /// - Parameter path: Path of the file.
  /// - Throws: `.unreadable` or `.malformed`.
  public init(reading path: String) throws(DataFault) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw DataFault(.unreadable, file: path, "the file is not there or cannot be read")
    }
    try self.init(path: path, parsing: Array(data))
  }

  /// Parses a file's bytes.
  ///
  /// - Parameters:
  ///   - path: What to call the file in faults.
  ///   - bytes: Its text.
  /// - Throws: `.malformed` with the place.
  public init(path: String, parsing bytes: [UInt8]) throws(DataFault) {
    do {
      self.init(path: path, root: try JSONReader.read(bytes, comments: true))
    } catch {
      throw DataFault(.malformed, file: path, at: error.position, error.message)
    }
  }
}
