import JSONCoding
import Synchronization

@testable import TerminalClient

/// Answers every question with the question and the context it came with.
final class ScriptedDesk: Desk {
  private let failures: Mutex<[DeskError?]>

  /// - Parameter failures: What becomes of the first requests; `nil` is answered.
  init(failingWith failures: [DeskError?] = []) { self.failures = Mutex(failures) }

  func ask(
    _ question: String, context: String?, explain: Bool
  ) throws(DeskError) -> JSONValue {
    try fail()
    var answer: JSONValue = [
      "outcome": JSONValue(question.hasPrefix("?") ? "unknown" : "answer"),
      "text": JSONValue("\(question) (\(context ?? "ny"))"),
      "sources": [["title": "Handlingsplan", "date": "2011-06-20", "page": 18]],
      "context": JSONValue((context ?? "") + "x"),
    ]
    if explain { answer.set("explanation", ["found": "her"]) }
    return answer
  }

  func command(_ line: String) throws(DeskError) -> [String] {
    try fail()
    return ["kommando \(line)"]
  }

  func projects() throws(DeskError) -> JSONValue {
    try fail()
    return [
      "projects": [
        ["id": "3.5", "title": "Det digitale bibliotek"],
        ["id": "3.6", "title": "DUBU – digitalisering af området for udsatte børn og unge"],
      ]
    ]
  }

  private func fail() throws(DeskError) {
    let failure = failures.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    if let failure { throw failure }
  }
}
