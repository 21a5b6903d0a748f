import Assistant
import DataFiles

/// How long loading takes, with and without learning.
struct LoadingBench {
  private let arguments: BenchArguments

  init(_ arguments: BenchArguments) { self.arguments = arguments }

  /// Measures everything.
  ///
  /// - Returns: A table.
  /// - Throws: `DataFaults`.
  func run() throws -> Table {
    let knowledgeBase = DataFolder(arguments.knowledgeBase)
    let intents = DataFolder(arguments.intents)
    var checks = Durations()
    var loads = Durations()
    for _ in 0..<arguments.rounds {
      let (_, check) = try Stopwatch.time {
        try Assistant.check(knowledgeBase: knowledgeBase, intents: intents)
      }
      checks.add(check)
      let (_, load) = try Stopwatch.time {
        try Assistant(knowledgeBase: knowledgeBase, intents: intents)
      }
      loads.add(load)
    }
    func row(_ name: String, _ durations: Durations) -> [String] {
      [
        name, Figure.milliseconds(durations.percentile(50)),
        Figure.milliseconds(durations.percentile(99)), "\(durations.count)",
      ]
    }
    return Table([
      ["work", "median ms", "most ms", "runs"], row("read and check", checks),
      row("read, check and learn", loads),
    ])
  }
}
