import DataFiles
import Foundation

/// How cost grows with the knowledge: each size is loaded in a process of its own.
struct GrowthBench {
  private let arguments: BenchArguments

  init(_ arguments: BenchArguments) { self.arguments = arguments }

  /// Measures every size.
  ///
  /// - Returns: A table.
  /// - Throws: What cannot be written, started or loaded.
  func run() throws -> Table {
    var table = Table([["times", "load ms", "ask median µs", "p99 µs", "memory MB", "most MB"]])
    for factor in arguments.factors {
      let report = try report(factor)
      table.rows.append([
        "\(factor)", Figure.milliseconds(report.load), Figure.microseconds(report.median),
        Figure.microseconds(report.slow), Figure.megabytes(report.memory),
        Figure.megabytes(report.mostMemory),
      ])
    }
    return table
  }

  private func report(_ factor: Int) throws -> SizeReport {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("skranke-bench-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try LargerKnowledge(DataFolder(arguments.knowledgeBase), factor: factor).write(to: folder)
    let output = try Program.output(
      of: Program.own,
      [
        "size", "--knowledge-base", folder, "--intents", arguments.intents,
        "--questions", arguments.questions, "--rounds", "\(arguments.rounds)",
      ])
    guard let report = SizeReport(line: output) else { throw Program.Problem.failed(output) }
    return report
  }
}
