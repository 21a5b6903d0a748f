import Assistant
import JSONCoding
import Sockets

/// Everything that is counted, in the text format of Prometheus.
///
///     # HELP skranke_connections Connections now open.
///     # TYPE skranke_connections gauge
///     skranke_connections 3
struct MetricsText {
  private var lines: [String] = []

  /// The text, with its last line ended.
  static func of(_ desk: Desk, process: ProcessFacts = .now()) -> String {
    var text = MetricsText()
    text.addQuestions(desk)
    text.addConnections(desk.connectionCounts())
    text.addData(desk)
    text.addProcess(process, desk)
    return text.lines.joined(separator: "\n") + "\n"
  }

  private mutating func addQuestions(_ desk: Desk) {
    let questions = desk.metrics.questions.map { kind, count in
      let labels = [
        ("dialect", kind.dialect.rawValue), ("outcome", kind.outcome.rawValue),
        ("intent", kind.intent),
      ]
      return (Self.labels(labels), "\(count)")
    }
    add(
      "questions_total", "counter", "Questions by dialect, outcome and intent.",
      questions.sorted { $0.0 < $1.0 })
    let latency = desk.metrics.latency
    let bounds = LatencyHistogram.bounds.map { Self.seconds(.microseconds($0)) } + ["+Inf"]
    add("answer_seconds", "histogram", "Time to answer a question.", [])
    for (bound, count) in zip(bounds, latency.cumulative) {
      sample("answer_seconds_bucket", Self.labels([("le", bound)]), "\(count)")
    }
    sample("answer_seconds_sum", "", Self.seconds(latency.total))
    sample("answer_seconds_count", "", "\(latency.cumulative.last ?? 0)")
    if let unanswered = desk.unanswered?.counts {
      add("unanswered_kept_total", "counter", "Unanswered questions kept.", unanswered.kept)
      add("unanswered_dropped_total", "counter", "Such questions dropped.", unanswered.dropped)
    }
    add(
      "events_total", "counter", "What was answered, counted by kind.",
      Metrics.Event.allCases.map {
        (Self.labels([("event", $0.name)]), "\(desk.metrics.total($0))")
      })
  }

  private mutating func addConnections(_ counts: ConnectionCounts) {
    add("connections", "gauge", "Connections now open.", counts.open)
    add("connections_accepted_total", "counter", "Connections since the start.", counts.accepted)
    add("connections_refused_total", "counter", "Connections over a limit.", counts.refused)
    add(
      "descriptors_exhausted_total", "counter", "Pauses for want of descriptors.", counts.exhausted)
  }

  private mutating func addData(_ desk: Desk) {
    let service = desk.service
    add("data_faults", "gauge", "Faults of newer data that were not taken.", service.faults.count)
    if let version = service.assistant.information()["version"]?.string {
      add(
        "knowledge_info", "gauge", "The version of the data.",
        [(Self.labels([("version", version)]), "1")])
    }
    add(
      "knowledge_age_seconds", "gauge", "Time since the data were loaded.",
      [("", Self.seconds(.now - service.loaded))])
  }

  private mutating func addProcess(_ process: ProcessFacts, _ desk: Desk) {
    add(
      "limit", "gauge", "The limits that hold, as their options name them.",
      LimitOption.all.map {
        (Self.labels([("limit", $0.metric)]), "\(desk.limits[keyPath: $0.path])")
      })
    add("draining", "gauge", "Whether the daemon is ending.", desk.isEnding ? 1 : 0)
    add(
      "uptime_seconds", "gauge", "Time since the daemon began to serve.",
      [("", Self.seconds(.now - desk.started))])
    add("resident_memory_bytes", "gauge", "Memory of the process.", process.residentBytes)
    add("open_descriptors", "gauge", "Open file descriptors.", process.openDescriptors)
    add("max_descriptors", "gauge", "File descriptors that may be open.", process.mostDescriptors)
  }

  private mutating func add(_ name: String, _ type: String, _ help: String, _ value: Int) {
    add(name, type, help, [("", "\(value)")])
  }

  private mutating func add(
    _ name: String, _ type: String, _ help: String, _ samples: [(labels: String, value: String)]
  ) {
    lines.append("# HELP skranke_\(name) \(help)")
    lines.append("# TYPE skranke_\(name) \(type)")
    for one in samples { sample(name, one.labels, one.value) }
  }

  private mutating func sample(_ name: String, _ labels: String, _ value: String) {
    lines.append("skranke_\(name)\(labels) \(value)")
  }

  private static func labels(_ pairs: [(String, String)]) -> String {
    "{" + pairs.map { "\($0)=\"\(escaped($1))\"" }.joined(separator: ",") + "}"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: #"\\"#).replacing("\"", with: #"\""#).replacing("\n", with: #"\n"#)
  }

  /// Seconds as a decimal, to the microsecond.
  static func seconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    return "\(Double(seconds) + Double(attoseconds / 1_000_000_000_000) / 1e6)"
  }
}
