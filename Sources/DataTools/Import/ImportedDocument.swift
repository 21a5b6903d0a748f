import DataFiles
import Knowledge

/// A document as it was read, before anything is written.
struct ImportedDocument: Sendable {
  let id: String
  let title: String
  let short: String
  let date: CalendarDate?
  let kind: Document.Kind
  let organisation: String
  let pages: Int
  let meeting: ImportedMeeting?
  let passages: [ImportedPassage]
  let remnants: [ImportedRemnant]
  let findings: [ImportFinding]
  let suggestions: ImportSuggestions
}

/// What whoever imports a document tells about it.
struct ImportOptions: Sendable {
  let id: String
  var kind: Document.Kind?
  var title: String?
  var organisation: String?
  var date: CalendarDate?
}
