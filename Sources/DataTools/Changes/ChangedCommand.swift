import Assistant
import DataFiles
import Terminal

/// `skranke kb changed`: what a new version of the knowledge answers differently.
struct ChangedCommand {
  let old: ToolFolders
  let new: ToolFolders
  let questions: String

  static let verb = ToolVerb(
    words: ["kb", "changed"], usage: "skranke kb changed OLD NEW",
    meaning: "tells what a new version of the knowledge answers differently",
    help: """
      skranke kb changed OLD NEW [--questions FILE|DIR] [--intents DIR]

      Asks the evaluation questions of two versions of the knowledge, each in a conversation of its
      own, and tells every answer that came out differently: its outcome, its words or its sources.
      OLD and NEW are knowledge folders, or folders that hold KnowledgeBase and Intents.

        --questions FILE|DIR   the questions (Tests/Evaluation/questions)
        --intents DIR          the intents of both, where a version has none beside it (Intents, or
                               $SKRANKE_INTENTS)

      Examples:
        skranke kb changed KnowledgeBase.old KnowledgeBase

      Exit codes: 0 whether anything changed or not, 64 usage, 65 faults in the data.

      """
  ) { arguments, context in
    try ChangedCommand(&arguments, context).run(context.streams)
  }

  init(_ arguments: inout ToolArguments, _ context: ToolContext) throws(ToolUsageError) {
    var words: [String] = []
    while let word = arguments.word() { words.append(word) }
    let folders = try ToolFolders(&arguments, environment: context.environment)
    questions = try arguments.value("--questions") ?? "Tests/Evaluation/questions"
    while let word = arguments.word() { words.append(word) }
    guard words.count >= 2 else { throw .missingOption(words.isEmpty ? "OLD NEW" : "NEW") }
    guard words.count == 2 else { throw .unexpectedArgument(words[2]) }
    old = Self.version(words[0], folders)
    new = Self.version(words[1], folders)
    try arguments.finish()
  }

  /// A folder of knowledge, or one with knowledge and intents in it.
  private static func version(_ path: String, _ common: ToolFolders) -> ToolFolders {
    var folders = common
    let base = DataFolder(path).path
    let inner = DataFolder(base + "/KnowledgeBase")
    folders.knowledgeBase = inner.exists ? inner.path : base
    if DataFolder(base + "/Intents").exists { folders.intents = base + "/Intents" }
    return folders
  }

  /// Asks and compares.
  ///
  /// - Returns: The exit code.
  func run(_ streams: StandardStreams) throws -> Int32 {
    let set = try EvaluationSet.toAsk(questions)
    let before = try answers(of: old, set)
    let after = try answers(of: new, set)
    let changes = zip(set.questions, zip(before, after)).compactMap { question, answers in
      let asked = (question.after + [question.question]).joined(separator: " | ")
      return answers.0 == answers.1
        ? nil : AnswerChange(question: asked, old: answers.0, new: answers.1)
    }
    try streams.print(changes.flatMap(\.lines))
    let kinds = Dictionary(grouping: changes, by: \.kind).mapValues(\.count)
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
    let summary = "\(changes.count) of \(set.questions.count) questions are answered differently"
    try streams.print([kinds.isEmpty ? summary : summary + ": " + kinds.joined(separator: ", ")])
    return ToolExit.fine
  }

  private func answers(
    of folders: ToolFolders, _ set: EvaluationSet
  ) throws -> [AnswerChange.Told] {
    let assistant = try Assistant(
      knowledgeBase: DataFolder(folders.knowledgeBase), intents: DataFolder(folders.intents))
    return EvaluationRun(assistant).results(of: set).map { AnswerChange.Told($0.answer) }
  }
}
