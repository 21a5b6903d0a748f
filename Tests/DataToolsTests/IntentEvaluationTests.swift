import DataFiles
import Foundation
import IntentMatching
import JSONCoding
import Testing

@testable import DataTools

@Suite struct `Measuring the intent matcher` {
  private func result(_ intent: String?, _ predicted: String?) -> IntentReport.Result {
    .init(
      text: LabelledText("tekst", intent: intent), predicted: predicted, confidence: 0.5,
      microseconds: 10)
  }

  @Test func `counts what is right, answered and wrongly answered`() {
    let report = IntentReport(results: [
      result("a", "a"), result("a", "b"), result("b", nil), result("b", "b"), result(nil, nil),
      result(nil, "a"),
    ])
    #expect(report.accuracy == 0.5)
    #expect(report.answered == 0.75)
    #expect(report.wronglyAnswered == 0.5)
    // a: one hit, two texts, given to two; b: one hit, two texts, given to two.
    #expect(report.macroF1 == 0.5)
    #expect(report.lines.contains("accuracy: 0.500"))
  }

  @Test func `writes predictions as JSON lines with null for none`() {
    let report = IntentReport(results: [result("a", "a"), result(nil, nil)])
    let lines = String(decoding: report.predictions, as: UTF8.self).split(separator: "\n")
    #expect(lines[0] == #"{"text":"tekst","intent":"a","predicted":"a","confidence":0.5}"#)
    #expect(lines[1] == #"{"text":"tekst","intent":null,"predicted":null,"confidence":0.5}"#)
  }

  @Test func `has figures without texts too`() {
    #expect(IntentReport(results: []).accuracy == 0)
    #expect(IntentReport(results: []).macroF1 == 0)
  }

  @Test func `tells faulty lines by their numbers`() {
    let text = """
      {"text": "tænd lyset", "intent": "on"}

      {"text": "noget andet", "intent": null, "note": 7}
      {"text": "uden"}
      {"text": 5, "intent": "on"}
      {"text": "x" "intent"
      """
    var faults = FaultLog()
    let texts = LabelledLines.parse(Array(text.utf8), file: "f", &faults)
    #expect(
      texts == [LabelledText("tænd lyset", intent: "on"), LabelledText("noget andet", intent: nil)])
    #expect(faults.faults.map(\.position.line) == [4, 5, 6])
  }

  @Test(arguments: [
    [], ["--train"], ["--train", "a"], ["--train", "a", "--test", "b", "--other", "c"],
  ])
  func `asks for both files`(arguments: [String]) {
    #expect(IntentEvaluation.run(arguments, print: { _ in }, complain: { _ in }) == 64)
  }

  @Test func `reads, learns, tries and writes`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "intents-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let train = folder.appending(path: "train.jsonl").path
    let output = folder.appending(path: "out.jsonl").path
    let lines =
      ["tænd lyset", "tænd lampen", "tænd alle lamper"].map { ($0, "on") }
      + ["sluk lyset", "sluk lampen", "sluk alle lamper"].map { ($0, "off") }
    let text = lines.map { "{\"text\":\"\($0.0)\",\"intent\":\"\($0.1)\"}\n" }.joined()
    try text.write(toFile: train, atomically: true, encoding: .utf8)
    var printed: [String] = []
    let code = IntentEvaluation.run(
      ["--train", train, "--test=\(train)", "--predictions", output], print: { printed.append($0) },
      complain: { _ in })
    #expect(code == 0)
    #expect(printed.contains("accuracy: 1.000"))
    let predictions = try String(contentsOfFile: output, encoding: .utf8)
    #expect(predictions.split(separator: "\n").count == 6)
  }

  @Test func `tells what cannot be read`() {
    var complaints: [String] = []
    let code = IntentEvaluation.run(
      ["--train", "/nowhere/a", "--test", "/nowhere/b"], print: { _ in },
      complain: { complaints.append($0) })
    #expect(code == 65)
    #expect(complaints.count == 2)
  }

  @Test func `is meant by its own options alone`() {
    #expect(IntentEvaluation.isMeant(by: ["--train=a"]))
    #expect(!IntentEvaluation.isMeant(by: ["--questions", "a"]))
  }
}
