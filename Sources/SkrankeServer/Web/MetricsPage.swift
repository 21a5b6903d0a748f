import HTTPCoding
import JSONCoding
import Sockets

/// What `/metrics` shows, in the text format of Prometheus.
struct MetricsPage {
  let desk: Desk

  /// The page.
  var response: HTTPResponse {
    HTTPResponse(
      .ok,
      fields: [
        "Content-Type": "text/plain; version=0.0.4; charset=utf-8", "Cache-Control": "no-store",
      ], body: Array(text.utf8))
  }

  var text: String {
    var lines: [String] = []
    func metric(_ name: String, _ type: String, _ help: String, _ samples: [(String, Int)]) {
      lines.append("# HELP skranke_\(name) \(help)")
      lines.append("# TYPE skranke_\(name) \(type)")
      for (labels, value) in samples { lines.append("skranke_\(name)\(labels) \(value)") }
    }
    let counts = desk.connectionCounts()
    metric("connections", "gauge", "Connections now open.", [("", counts.open)])
    metric(
      "connections_accepted_total", "counter", "Connections since the start.",
      [("", counts.accepted)])
    metric(
      "connections_refused_total", "counter", "Connections over a limit.", [("", counts.refused)])
    metric(
      "descriptors_exhausted_total", "counter", "Pauses for want of descriptors.",
      [("", counts.exhausted)])
    metric(
      "events_total", "counter", "What was answered, counted by kind.",
      Metrics.Event.allCases.map { ("{event=\"\($0.name)\"}", desk.metrics.total($0)) })
    metric(
      "limit", "gauge", "The limits that hold, as their options name them.",
      LimitOption.all.map { ("{limit=\"\($0.metric)\"}", desk.limits[keyPath: $0.path]) })
    metric(
      "draining", "gauge", "Whether the daemon is ending.", [("", desk.isEnding ? 1 : 0)])
    let service = desk.service
    metric(
      "data_faults", "gauge", "Faults of newer data that were not taken.",
      [("", service.faults.count)])
    if let version = service.assistant.information()["version"]?.string {
      metric(
        "knowledge_info", "gauge", "The version of the data.",
        [("{version=\"\(Self.escaped(version))\"}", 1)])
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: #"\\"#).replacing("\"", with: #"\""#).replacing("\n", with: #"\n"#)
  }
}
