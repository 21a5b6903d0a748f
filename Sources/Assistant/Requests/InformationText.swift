/// Texts for people that do not depend on a question.
public enum InformationText: String, Sendable, CaseIterable {
  /// What one can ask and which commands there are.
  case help
  /// The documents with their dates.
  case documents
  /// Questions to try.
  case examples
  /// The conversation was forgotten.
  case restarted
  /// Goodbye.
  case farewell
}
