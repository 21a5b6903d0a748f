/// What somebody recommended or decided, in the words of the document.
struct ImportedRuling: Equatable, Sendable {
  /// Who recommended.
  var by: String?
  /// The words.
  let text: String
  /// The page where it begins.
  let page: Int
  /// The first words on that page, to find it again.
  let evidence: String
}

/// A paper of an item.
struct ImportedAttachment: Equatable, Sendable {
  var number: String?
  var title: String
  /// Whether the document holds it.
  var isIncluded: Bool
}

/// An agenda item as it was read.
struct ImportedItem: Equatable, Sendable {
  let number: String
  let title: String
  let caseNumber: String?
  /// Whether the public may not read it.
  let isClosed: Bool
  /// The page where it begins; `nil` where only the table of contents names it.
  let page: Int?
  /// The first words of its head, to find it again.
  let evidence: String?
  let recommendation: ImportedRuling?
  let decision: ImportedRuling?
  var attachments: [ImportedAttachment]
}

/// A meeting as it was read.
struct ImportedMeeting: Equatable, Sendable {
  let head: MeetingHead
  /// The first words of the document, to find the head again.
  let evidence: String
  /// Where the names of those who signed stand.
  let signaturePage: Int?
  let items: [ImportedItem]
}
