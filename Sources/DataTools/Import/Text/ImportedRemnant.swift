/// What a piece of text is that is in no passage.
enum RemnantKind: String, CaseIterable, Sendable {
  /// The head of the minutes, and what stands between it and the first item.
  case head, prelude
  /// The table of contents.
  case contents
  /// The head of an item: its number, case number and title.
  case item
  /// The page of signatures.
  case signatures
  /// The sheet before an attachment.
  case sheet
  /// What stands on every page.
  case page
  /// Nothing at all.
  case empty
}

/// What of a document is in no passage: heads, tables of contents, running heads, signatures.
struct ImportedRemnant: Equatable, Sendable {
  let page: Int
  let kind: RemnantKind
  let text: String
}
