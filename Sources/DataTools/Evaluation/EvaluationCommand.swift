import Assistant
import DataFiles
import Terminal

/// `skranke evaluate`: asks the project's own evaluation questions in process.
struct EvaluationCommand {
  let folders: ToolFolders
  let questions: String
  let scenarios: String?
  let minimum: Double?
  let showsFailures: Bool
  let fits: Bool

  static let verb = ToolVerb(
    words: ["evaluate"], usage: "skranke evaluate", meaning: "asks the evaluation questions",
    help: """
      skranke evaluate [--questions FILE|DIR] [--min PERCENT] [--failures]
      skranke evaluate --fit [--questions FILE|DIR]
      skranke evaluate --scenarios FILE|DIR
      skranke evaluate --train FILE --test FILE [--predictions FILE]

      Asks the evaluation questions in this process and tells how many came out right, wrong,
      wrongly refused and wrongly answered, by area and style, and how long an answer takes.

        --questions FILE|DIR   the questions (Tests/Evaluation/questions)
        --min PERCENT          the least share of right ones; below it the exit code is 1
        --fit                  fit the weights of Intents/tuning.json that decide between
                               answer and refusal, and print them
        --scenarios FILE|DIR   cases instead of questions: facts or words, and the decision that
                               they must come to; the exit code is 1 if any does not
        --train FILE           the intent matcher alone: learn from these lines of
                               {"text": "…", "intent": "…"}; null where nothing fits
        --test FILE            and try it on these: accuracy, macro-F1, share answered, share of
                               null wrongly answered, microseconds a text
        --predictions FILE     write what it found as lines of {"text", "intent", "predicted",
                               "confidence"}
        --failures             tell each question that did not come out as expected
        --knowledge-base DIR   the knowledge (KnowledgeBase, or $SKRANKE_KNOWLEDGE_BASE)
        --intents DIR          the intents and wording (Intents, or $SKRANKE_INTENTS)

      Examples:
        skranke evaluate --min 90 --failures
        skranke evaluate --train train.jsonl --test test.jsonl

      Exit codes: 0 all is well, 1 below the minimum, 64 usage, 65 faults in the data.

      """
  ) { arguments, context in
    if IntentEvaluation.isMeant(by: arguments.remaining) {
      return try matchIntents(arguments.remaining, context.streams)
    }
    let command = try EvaluationCommand(&arguments, context)
    return try command.run(context.streams)
  }

  init(_ arguments: inout ToolArguments, _ context: ToolContext) throws(ToolUsageError) {
    folders = try ToolFolders(&arguments, environment: context.environment)
    questions = try arguments.value("--questions") ?? "Tests/Evaluation/questions"
    scenarios = try arguments.value("--scenarios")
    fits = try arguments.flag("--fit")
    showsFailures = try arguments.flag("--failures")
    let given = try arguments.value("--min")
    minimum = try given.map { (text) throws(ToolUsageError) in
      guard let percent = Double(text), (0...100).contains(percent) else {
        throw .badValue("--min", value: text, expected: "a number from 0 to 100")
      }
      return percent
    }
    try arguments.finish()
  }

  /// Asks them.
  ///
  /// - Returns: The exit code.
  func run(_ streams: StandardStreams) throws -> Int32 {
    if let scenarios { return try runScenarios(scenarios, streams) }
    let set = try EvaluationSet.toAsk(questions)
    if fits {
      let fit = try GateFit(
        set, knowledgeBase: DataFolder(folders.knowledgeBase),
        intents: DataFolder(folders.intents))
      try streams.print(fit.lines)
      return ToolExit.fine
    }
    let assistant = try Assistant(
      knowledgeBase: DataFolder(folders.knowledgeBase), intents: DataFolder(folders.intents))
    let report = EvaluationReport(EvaluationRun(assistant).results(of: set))
    if showsFailures { try streams.print(report.failures + [""]) }
    try streams.print(report.lines)
    guard let minimum, report.percentRight < minimum else { return ToolExit.fine }
    streams.complain(
      "skranke: \(report.percentRight) % right, less than the \(minimum) % asked for")
    return ToolExit.belowMinimum
  }

  private static func matchIntents(
    _ arguments: [String], _ streams: StandardStreams
  ) throws -> Int32 {
    var lines: [String] = []
    let code = IntentEvaluation.run(arguments) {
      lines.append($0)
    } complain: {
      streams.complain($0)
    }
    try streams.print(lines)
    return code
  }

  private func runScenarios(_ path: String, _ streams: StandardStreams) throws -> Int32 {
    var faults = FaultLog()
    let scenarios = Scenario.all(at: path, &faults)
    try faults.throwIfAny()
    guard !scenarios.isEmpty else {
      throw DataFaults([DataFault(.incomplete, file: path, "no scenarios to run")])
    }
    let assistant = try Assistant(
      knowledgeBase: DataFolder(folders.knowledgeBase), intents: DataFolder(folders.intents))
    let report = ScenarioReport(ScenarioRun(assistant).results(of: scenarios))
    try streams.print(report.lines)
    return report.failures == 0 ? ToolExit.fine : ToolExit.belowMinimum
  }
}
