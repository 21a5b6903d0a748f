import IntentMatching
import JSONCoding

/// What became of labelled texts that were given to a matcher.
struct IntentReport: Sendable {
  /// One text.
  struct Result: Sendable {
    /// The text and its intent.
    var text: LabelledText
    /// The intent found; `nil` where the text was rejected.
    var predicted: String?
    /// How sure the matcher was.
    var confidence: Double
    /// How long it took.
    var microseconds: Double
  }

  /// The results, in the order of the texts.
  let results: [Result]

  /// The share of texts that came out right: the intent found, or rejected where there is none.
  var accuracy: Double { share { $0.predicted == $0.text.intent } }

  /// The mean over the intents of their F1: twice the hits, divided by the texts that have the
  /// intent and the texts that were given it.
  var macroF1: Double {
    var hits: [String: Int] = [:]
    var given: [String: Int] = [:]
    var total: [String: Int] = [:]
    for result in results {
      if let intent = result.text.intent { total[intent, default: 0] += 1 }
      guard let predicted = result.predicted else { continue }
      given[predicted, default: 0] += 1
      if predicted == result.text.intent { hits[predicted, default: 0] += 1 }
    }
    guard !total.isEmpty else { return 0 }
    let sum = total.reduce(0.0) { sum, intent in
      let count = intent.value + given[intent.key, default: 0]
      return sum + 2 * Double(hits[intent.key, default: 0]) / Double(count)
    }
    return sum / Double(total.count)
  }

  /// The share of texts with an intent that were given one, right or wrong.
  var answered: Double {
    share(of: results.filter { $0.text.intent != nil }) { $0.predicted != nil }
  }

  /// The share of texts without an intent that were given one.
  var wronglyAnswered: Double {
    share(of: results.filter { $0.text.intent == nil }) { $0.predicted != nil }
  }

  /// The figures, a line each.
  var lines: [String] {
    let times = results.map(\.microseconds).sorted()
    let labelled = results.count { $0.text.intent != nil }
    var lines = [
      "texts: \(results.count), \(labelled) with an intent, \(results.count - labelled) without",
      "accuracy: \(Self.thousandths(accuracy))",
      "macro-F1: \(Self.thousandths(macroF1))",
      "answered: \(Self.thousandths(answered))",
      "null wrongly answered: \(Self.thousandths(wronglyAnswered))",
    ]
    if let most = times.last {
      let mean = times.reduce(0, +) / Double(times.count)
      let (median, high) = (times[times.count / 2], times[times.count * 99 / 100])
      lines.append(
        "microseconds a text: mean \(Int(mean)), median \(Int(median)), p99 \(Int(high)), "
          + "most \(Int(most))")
    }
    return lines
  }

  /// The results as JSON lines.
  var predictions: [UInt8] {
    var bytes: [UInt8] = []
    for result in results {
      let line: JSONValue = [
        "text": JSONValue(result.text.text),
        "intent": result.text.intent.map { JSONValue($0) } ?? nil,
        "predicted": result.predicted.map { JSONValue($0) } ?? nil,
        "confidence": JSONValue(result.confidence, digits: 4),
      ]
      line.append(to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private func share(_ isCounted: (Result) -> Bool) -> Double { share(of: results, isCounted) }

  private func share(of results: [Result], _ isCounted: (Result) -> Bool) -> Double {
    results.isEmpty ? 0 : Double(results.count(where: isCounted)) / Double(results.count)
  }

  /// `0.978`; a share of 1 is written in full.
  private static func thousandths(_ share: Double) -> String {
    let value = Int((share * 1000).rounded())
    let digits = String(value % 1000)
    return "\(value / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
