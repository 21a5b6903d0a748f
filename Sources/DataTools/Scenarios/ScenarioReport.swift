/// What became of scenarios, in lines that a caseworker can read.
public struct ScenarioReport: Sendable {
  private let results: [ScenarioResult]

  /// Takes what a run gave.
  public init(_ results: [ScenarioResult]) { self.results = results }

  /// How many did not come out as they must.
  public var failures: Int { results.count { !$0.faults.isEmpty } }

  /// Each that did not, with what was told, said and wrong; then the count.
  public var lines: [String] {
    results.filter { !$0.faults.isEmpty }.flatMap(lines)
      + ["\(results.count - failures) of \(results.count) scenarios come out as they must"]
  }

  private func lines(of result: ScenarioResult) -> [String] {
    var told: [String] = []
    if case .messages(let messages) = result.scenario.told { told = messages }
    let said = result.text.split(separator: "\n").first.map(String.init) ?? ""
    return ["\(result.scenario.name)"] + told.map { "    told: \($0)" }
      + result.faults.map { "    wrong: \($0)" } + ["    said: \(said)", ""]
  }
}
