import Eligibility
import Foundation
import Terminal

/// `skranke fritagelse --batch`: lines of facts in, lines of decisions out, however many.
struct ExemptionBatch {
  private var batch: DecisionBatch

  init(writing format: DecisionFormat) { batch = DecisionBatch(writing: format) }

  /// Decides every line.
  ///
  /// - Parameters:
  ///   - path: A file, or `-` for the input.
  ///   - streams: Where decisions go.
  /// - Returns: The exit code: 0 where every line was answered, be it with an error.
  /// - Throws: Where the file cannot be read, or the output cannot be written.
  mutating func run(_ path: String, _ streams: StandardStreams) throws -> Int32 {
    if path == "-" {
      while case let chunk = try streams.read(), !chunk.isEmpty {
        try streams.write(batch.consume(chunk[...]))
      }
    } else {
      guard let file = FileHandle(forReadingAtPath: path) else {
        streams.complain("skranke: \(path) kan ikke læses.")
        return ToolExit.noInput
      }
      while let chunk = try file.read(upToCount: 64 << 10), !chunk.isEmpty {
        try streams.write(batch.consume(Array(chunk)[...]))
      }
    }
    try streams.write(batch.finish())
    if batch.faulty > 0 {
      streams.complain("skranke: \(batch.faulty) af \(batch.lines) linjer havde fejl.")
    }
    return ToolExit.fine
  }
}
