import DataFiles
import Foundation
import IntentMatching

/// Measures the intent matcher alone on labelled data: `skranke evaluate --train … --test …`.
public enum IntentEvaluation {
  /// How the call is written.
  public static let usage = "skranke evaluate --train FILE --test FILE [--predictions FILE]"

  /// Whether arguments ask for this measurement, not for the one of questions and answers.
  ///
  /// - Parameter arguments: Those after `evaluate`.
  /// - Returns: Whether `--train` or `--test` is among them.
  public static func isMeant(by arguments: [String]) -> Bool {
    arguments.contains { ["--train", "--test"].contains($0.prefix { $0 != "=" }) }
  }

  /// Learns from one file, tries the other, and prints the figures.
  ///
  /// - Parameters:
  ///   - arguments: Those after `evaluate`.
  ///   - print: Takes each line of the result.
  ///   - complain: Takes each line about what is wrong.
  /// - Returns: The exit code: 0, 64 for wrong arguments, 65 for data that cannot be used.
  public static func run(
    _ arguments: [String], print: (String) -> Void, complain: (String) -> Void
  ) -> Int32 {
    guard let options = Options(arguments) else {
      complain("usage: " + usage)
      return 64
    }
    var faults = FaultLog()
    let training = LabelledLines.read(options.train, &faults)
    let tests = LabelledLines.read(options.test, &faults)
    if training.allSatisfy({ $0.intent == nil }), faults.isEmpty {
      faults.add(DataFault(.incomplete, file: options.train, "no line has an intent"))
    }
    guard faults.isEmpty else {
      for fault in DataFaults(faults.faults).faults { complain(fault.description) }
      return 65
    }
    let clock = ContinuousClock()
    let start = clock.now
    let matcher = IntentMatcher(IntentCatalogue(examples: training))
    print("trained on \(training.count) texts in \(milliseconds(clock.now - start)) ms")
    let report = report(on: tests, by: matcher)
    for line in report.lines { print(line) }
    if let path = options.predictions,
      !FileManager.default.createFile(atPath: path, contents: Data(report.predictions))
    {
      complain("\(path): cannot be written")
      return 65
    }
    return 0
  }

  /// Gives texts to a matcher, one after another.
  static func report(on tests: [LabelledText], by matcher: IntentMatcher) -> IntentReport {
    let clock = ContinuousClock()
    let results = tests.map { text in
      let start = clock.now
      let best = matcher.match(text.text).first
      let time = (clock.now - start) / .nanoseconds(1) / 1000
      return IntentReport.Result(
        text: text, predicted: best?.name, confidence: best?.confidence ?? 0, microseconds: time)
    }
    return IntentReport(results: results)
  }

  private static func milliseconds(_ time: Duration) -> Int {
    Int((time / .milliseconds(1)).rounded())
  }

  private struct Options {
    var train = ""
    var test = ""
    var predictions: String?

    /// `--name VALUE` or `--name=VALUE`; `nil` where the call is not as it should be.
    init?(_ arguments: [String]) {
      var rest = arguments[...]
      while let argument = rest.popFirst() {
        let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard let name = parts.first, let value = parts.dropFirst().first ?? rest.popFirst() else {
          return nil
        }
        switch name {
        case "--train": train = value
        case "--test": test = value
        case "--predictions": predictions = value
        default: return nil
        }
      }
      if train.isEmpty || test.isEmpty { return nil }
    }
  }
}
