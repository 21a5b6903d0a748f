import Foundation
import JSONCoding
import Terminal

/// `skranke kb gaps`: what people ask that the documents hold no answer to, the most asked first.
struct GapsCommand {
  static let verb = ToolVerb(
    words: ["kb", "gaps"], usage: "skranke kb gaps FILE …",
    meaning: "groups the questions that found no answer",
    help: """
      skranke kb gaps FILE … [--min N] [--json]

      Reads the lines that skranked --collect-unanswered wrote, and groups questions that are alike:
      first those that were asked most, each group with its most asked question at the top.

        --min N   only groups of N questions or more (1)
        --json    a group a line: {"count", "first", "last", "questions": [{"text", "count"}]}

      Examples:
        skranke kb gaps /var/lib/skranke/unanswered.jsonl
        skranke kb gaps --min 5 --json unanswered.jsonl.1 unanswered.jsonl

      Exit codes: 0 all is well, 64 usage, 66 a file cannot be read.

      """
  ) { arguments, context in
    let isJSON = try arguments.flag("--json")
    let text = try arguments.value("--min") ?? "1"
    guard let least = Int(text), least > 0 else {
      throw ToolUsageError.badValue("--min", value: text, expected: "a number from 1")
    }
    var paths: [String] = []
    while let path = arguments.word() { paths.append(path) }
    try arguments.finish()
    guard !paths.isEmpty else { throw ToolUsageError.missingOption("FILE") }
    return try GapsCommand(paths: paths, least: least, isJSON: isJSON).run(context.streams)
  }

  let paths: [String]
  let least: Int
  let isJSON: Bool

  /// Reads, groups and prints.
  ///
  /// - Returns: The exit code.
  /// - Throws: Where the output cannot be written.
  func run(_ streams: StandardStreams) throws -> Int32 {
    var questions = UnansweredLines()
    for path in paths {
      guard let data = FileManager.default.contents(atPath: path) else {
        streams.complain("skranke: \(path) is not there or cannot be read")
        return ToolExit.noInput
      }
      questions.add(Array(data))
    }
    if questions.faulty > 0 {
      streams.complain("skranke: \(questions.faulty) lines are no questions and were passed over")
    }
    let groups = LikeQuestions(questions.questions).groups
    let shown = groups.filter { $0.count >= least }
    for group in shown {
      if isJSON {
        try streams.write(Self.json(group).encoded() + [UInt8(ascii: "\n")])
      } else {
        try streams.print(Self.lines(group))
      }
    }
    if !isJSON {
      let count = questions.questions.reduce(0) { $0 + $1.count }
      try streams.print(
        "\(count) questions in \(groups.count) groups, \(shown.count) of them shown")
    }
    return ToolExit.fine
  }

  private static func lines(_ group: QuestionGroup) -> [String] {
    let days = group.first == group.last ? group.first : "\(group.first) to \(group.last)"
    return ["\(group.count) × \(group.questions.first?.text ?? "")", "      \(days)"]
      + group.questions.dropFirst().map { "      \($0.text) (\($0.count))" } + [""]
  }

  private static func json(_ group: QuestionGroup) -> JSONValue {
    [
      "count": JSONValue(group.count), "first": JSONValue(group.first),
      "last": JSONValue(group.last),
      "questions": JSONValue(
        group.questions.map { question -> JSONValue in
          ["text": JSONValue(question.text), "count": JSONValue(question.count)]
        }),
    ]
  }
}
