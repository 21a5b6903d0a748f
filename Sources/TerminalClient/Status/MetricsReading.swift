/// What a daemon's `/metrics` tells, read from the text format of Prometheus.
///
///     let reading = MetricsReading("skranke_connections 3\n")
///     reading.value("connections")  // 3
///     reading.value("nix")          // nil
struct MetricsReading: Equatable, Sendable {
  /// One line of it.
  struct Sample: Equatable, Sendable {
    /// Its name without `skranke_`.
    let name: String
    /// Its labels.
    let labels: [String: String]
    /// Its value.
    let value: Double
  }

  /// Every line that could be read, in order.
  let samples: [Sample]

  /// Reads a text; comments and what cannot be read are passed over.
  init(_ text: String) {
    samples = text.split(separator: "\n").compactMap { line in
      guard line.hasPrefix(Self.prefix), let space = line.lastIndex(of: " "),
        let value = Double(line[line.index(after: space)...])
      else { return nil }
      let head = line[..<space].dropFirst(Self.prefix.count)
      let name = head.prefix { $0 != "{" }
      return Sample(
        name: String(name), labels: Self.labels(head.dropFirst(name.count)), value: value)
    }
  }

  /// The value of a metric, of all its lines together; `nil` where there is none.
  func value(_ name: String, _ labels: [String: String] = [:]) -> Double? {
    let found = samples.filter { sample in
      sample.name == name && labels.allSatisfy { sample.labels[$0.key] == $0.value }
    }
    return found.isEmpty ? nil : found.reduce(0) { $0 + $1.value }
  }

  /// The values of a metric, those with the same label together, the largest first.
  func values(_ name: String, by label: String) -> [(label: String, value: Double)] {
    var sums: [String: Double] = [:]
    for sample in samples where sample.name == name {
      sums[sample.labels[label] ?? "", default: 0] += sample.value
    }
    return sums.map { ($0.key, $0.value) }.sorted { ($1.value, $0.label) < ($0.value, $1.label) }
  }

  /// The bound of a histogram that a share of what it counts does not pass; `nil` where it is empty,
  /// infinite where it is past the last bound.
  func bound(of histogram: String, share: Double) -> Double? {
    guard let count = value(histogram + "_count"), count > 0 else { return nil }
    return samples.first { sample in
      sample.name == histogram + "_bucket" && sample.value >= share * count
    }?.labels["le"].flatMap { $0 == "+Inf" ? .infinity : Double($0) }
  }

  private static let prefix = "skranke_"

  /// Reads `{name="value",…}`, in which `\` stands before what would end the value.
  private static func labels(_ text: Substring) -> [String: String] {
    var labels: [String: String] = [:]
    var rest = text.dropFirst()
    while let equals = rest.firstIndex(of: "=") {
      let name = String(rest[..<equals])
      rest = rest[equals...].dropFirst(2)
      var value = ""
      while let letter = rest.popFirst(), letter != "\"" {
        value.append(
          letter == "\\" ? rest.popFirst().map { $0 == "n" ? "\n" : $0 } ?? "\\" : letter)
      }
      labels[name] = value
      if rest.first == "," { rest = rest.dropFirst() }
    }
    return labels
  }
}
