import Assistant
import DataFiles
import Sockets

/// Loads both data folders and checks them.
struct ServiceLoader: Sendable {
  /// Folder of what the documents say.
  let knowledgeBase: String
  /// Folder of how people ask and how answers are worded.
  let intents: String
  /// Where what was learned is kept; `nil` keeps nothing.
  var cache: ModelCache?

  /// Checks everything, and serves nothing.
  ///
  /// - Throws: Every fault in either folder.
  func check() throws(DataFaults) {
    var log = FaultLog()
    _ = WordingFile.load(DataFolder(intents), &log)
    do throws(DataFaults) {
      try Assistant.check(knowledgeBase: DataFolder(knowledgeBase), intents: DataFolder(intents))
    } catch {
      for fault in error.faults { log.add(fault) }
    }
    try log.throwIfAny()
  }

  /// Loads everything.
  ///
  /// - Returns: A version to serve.
  /// - Throws: Every fault in either folder.
  func load() throws(DataFaults) -> Service {
    var log = FaultLog()
    let wording = WordingFile.load(DataFolder(intents), &log)
    var assistant: Assistant?
    do throws(DataFaults) {
      assistant = try Assistant(
        knowledgeBase: DataFolder(knowledgeBase), intents: DataFolder(intents), cache: cache)
    } catch {
      for fault in error.faults { log.add(fault) }
    }
    try log.throwIfAny()
    guard let assistant, let wording else { throw DataFaults([]) }
    ProcessMemory.returnUnused()
    return Service(assistant: assistant, wording: wording)
  }
}
