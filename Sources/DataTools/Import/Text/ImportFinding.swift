/// What the import was sure of, what it guessed, and what it could not place.
struct ImportFinding: Equatable, Sendable {
  /// How sure it is.
  enum Certainty: String, CaseIterable, Sendable { case sure, guessed, unplaced }

  let certainty: Certainty
  /// The page, where it is of one.
  let page: Int?
  /// What, in English, for the keeper of the data.
  let text: String
}
