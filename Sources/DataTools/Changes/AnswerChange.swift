import Assistant

/// A question that two versions of a knowledge base answer differently.
struct AnswerChange: Equatable, Sendable {
  /// What of an answer a keeper of the data looks at.
  struct Told: Equatable, Sendable {
    let outcome: String
    let text: String
    let documents: [String]

    init(_ answer: Answer) {
      outcome = answer.outcome.rawValue
      text = answer.text
      documents = answer.sources.map { source in
        source.document + (source.page.map { ", page \($0)" } ?? "")
      }
    }
  }

  let question: String
  let old: Told
  let new: Told

  /// What changed most: the outcome, the words, or only where they stand.
  var kind: String {
    if old.outcome != new.outcome { return "\(old.outcome) -> \(new.outcome)" }
    return old.text != new.text ? "other words" : "other sources"
  }

  /// The change for people.
  var lines: [String] {
    var lines = ["[\(kind)] \(question)"]
    if old.text != new.text {
      lines += ["  - " + Self.line(old.text), "  + " + Self.line(new.text)]
    }
    if old.documents != new.documents {
      lines += [
        "  - from " + Self.list(old.documents), "  + from " + Self.list(new.documents),
      ]
    }
    return lines
  }

  private static func line(_ text: String) -> String {
    text.split(separator: "\n").joined(separator: " / ")
  }

  private static func list(_ documents: [String]) -> String {
    documents.isEmpty ? "nowhere" : documents.joined(separator: "; ")
  }
}
