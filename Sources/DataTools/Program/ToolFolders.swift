import DataFiles

/// The two folders that a tool works on.
struct ToolFolders: Equatable {
  /// What the documents say.
  var knowledgeBase = "KnowledgeBase"
  /// How people ask and how answers are worded.
  var intents = "Intents"

  /// Takes `--knowledge-base` and `--intents`, with defaults from the environment.
  init(
    _ arguments: inout ToolArguments, environment: [String: String]
  ) throws(ToolUsageError) {
    if let folder = environment["SKRANKE_KNOWLEDGE_BASE"], !folder.isEmpty {
      knowledgeBase = folder
    }
    if let folder = environment["SKRANKE_INTENTS"], !folder.isEmpty { intents = folder }
    if let folder = try arguments.value("--knowledge-base") { knowledgeBase = folder }
    if let folder = try arguments.value("--intents") { intents = folder }
  }
}
