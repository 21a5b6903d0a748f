import DataFiles
import Knowledge

/// Puts sources and lists into the form that answers have.
struct Composer: Sendable {
  // More places than these are not read, and the first are the best.
  private static let mostSources = 4

  let knowledge: KnowledgeBase

  /// The places that citations name, each once, the first ones first.
  func sources(_ citations: [Citation]) -> [Source] {
    var sources: [Source] = []
    for citation in citations {
      guard let document = knowledge.document(citation.document) else { continue }
      let source = Source(
        document: document.id, title: document.title, date: document.date?.description,
        item: citation.item, attachment: citation.attachment, page: citation.page)
      if !sources.contains(source) { sources.append(source) }
      if sources.count == Self.mostSources { break }
    }
    return sources
  }

  /// `3. marts 2014` for a meeting's id.
  func date(ofMeeting id: String) -> String {
    knowledge.meeting(id).map { $0.date.danish } ?? id
  }

  /// `a`, `a og b`, `a, b og c`; with another last word between on request.
  static func enumeration(_ parts: [String], last: String = "og") -> String {
    guard parts.count > 1, let end = parts.last else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " \(last) " + end
  }

  /// One part a line, with a dash before it.
  static func lines(_ parts: [String]) -> String {
    parts.map { "- \($0)" }.joined(separator: "\n")
  }
}
