/// What a section of an agenda item tells.
enum SectionKind: String, CaseIterable, Sendable {
  /// What somebody recommends.
  case recommendation
  /// What is to be decided on, or the matter in short.
  case theme
  /// The presentation of the case.
  case presentation
  /// What the law says.
  case law
  /// What it costs.
  case economy
  /// Who was heard, and what comes next.
  case hearing
  /// Who decides.
  case competence
  /// The papers.
  case attachments
  /// Recommendation and decision under one heading.
  case ruling
  /// The decision.
  case decision
  /// Who was away when it was decided.
  case absence
}

/// What the head of minutes tells.
enum HeadField: String, CaseIterable, Sendable {
  case date, time, end, place, absent, members, committee, other
}
