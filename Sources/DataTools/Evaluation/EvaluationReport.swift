import Assistant

/// The figures of an evaluation run, by area and style, as a table for people.
public struct EvaluationReport: Sendable {
  private let results: [EvaluationResult]

  /// Takes what a run gave.
  public init(_ results: [EvaluationResult]) { self.results = results }

  /// The share of questions answered, refused or asked back as expected, in per cent.
  public var percentRight: Double { Self.percent(results.count { $0.verdict == .right }, results) }

  /// The table.
  public var lines: [String] {
    let answerable = results.filter { $0.question.outcome == "answer" }
    let others = results.filter { $0.question.outcome != "answer" }
    let right = answerable.filter { $0.verdict == .right }
    var lines = ["group            questions  right  wrong  refused  answered  other"]
    for (name, group) in groups { lines.append(row(name, group)) }
    lines.append(row("all", results))
    lines.append("")
    lines.append("right where there is an answer: \(Self.share(right.count, answerable.count))")
    lines.append(
      "rightly refused or asked back: "
        + Self.share(others.count { $0.verdict != .wronglyAnswered }, others.count))
    let wrong = results.count { $0.verdict == .wrong || $0.verdict == .wronglyAnswered }
    lines.append("answered wrongly: \(Self.share(wrong, results.count))")
    lines.append(
      "right ones that cite the right document: "
        + Self.share(right.count { $0.citesDocument }, right.count))
    let times = results.map(\.microseconds).sorted()
    if let last = times.last {
      let median = times[times.count / 2]
      let high = times[min(times.count * 99 / 100, times.count - 1)]
      lines.append(
        "microseconds a question: median \(Int(median)), p99 \(Int(high)), most \(Int(last))")
    }
    return lines
  }

  /// Each question that did not come out as expected, with what became of it.
  public var failures: [String] {
    results.filter { $0.verdict != .right || !$0.citesDocument }.map { result in
      let question = result.question
      let first = result.answer.text.split(separator: "\n").first.map(String.init) ?? ""
      let before = question.after.isEmpty ? "" : "[\(question.after.joined(separator: " | "))] "
      let cites = result.citesDocument ? "" : " [other document]"
      return "\(result.verdict.rawValue)\(cites): \(before)\(question.question)\n"
        + "    expected \(question.outcome) \(question.expected) \(question.decision ?? "")\n"
        + "    got \(result.answer.outcome.rawValue) \(result.answer.decision ?? "") "
        + "(\(result.answer.intent.name) \(Self.digits(result.answer.intent.confidence))): \(first)"
    }
  }

  private var groups: [(String, [EvaluationResult])] {
    let areas = Dictionary(grouping: results) { $0.question.area }
    let styles = Dictionary(grouping: results) { "style " + $0.question.style }
    return (areas.sorted { $0.key < $1.key } + styles.sorted { $0.key < $1.key }).map {
      ($0.key, $0.value)
    }
  }

  private func row(_ name: String, _ group: [EvaluationResult]) -> String {
    let counts = EvaluationResult.Verdict.allCases.map { verdict in
      group.count { $0.verdict == verdict }
    }
    let cells = [group.count] + counts
    return zip([17, 9, 7, 7, 9, 10, 7], [name] + cells.map(String.init)).enumerated().map {
      $0.offset == 0
        ? $0.element.1.padded(to: $0.element.0) : $0.element.1.leading(to: $0.element.0)
    }.joined()
  }

  private static func share(_ part: Int, _ whole: Int) -> String {
    "\(part) of \(whole) (\(digits(whole == 0 ? 0 : Double(part) * 100 / Double(whole))) %)"
  }

  private static func percent(_ part: Int, _ whole: [EvaluationResult]) -> Double {
    whole.isEmpty ? 0 : Double(part) * 100 / Double(whole.count)
  }

  private static func digits(_ value: Double) -> String {
    "\((value * 100).rounded() / 100)"
  }
}

extension String {
  /// The text with spaces after it, up to a width.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  /// The text with spaces before it, up to a width.
  fileprivate func leading(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
