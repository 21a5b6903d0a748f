/// A piece of a document's text, with the place where it stands.
struct ImportedPassage: Equatable, Sendable {
  /// The page where it begins.
  let page: Int
  /// The nearest heading above it, in the document's words.
  var heading: String?
  /// What the section tells that it stands in.
  var section: SectionKind?
  /// The agenda item that it belongs to.
  var item: String?
  /// The attachment that it belongs to.
  var attachment: String?
  /// Its text.
  let text: String
}
