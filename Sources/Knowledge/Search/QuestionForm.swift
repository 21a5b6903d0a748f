/// What kind of answer the form of a question asks for.
///
///     hvem …    → a person          hvornår …  → a date
///     hvorfor … → a reason          status … → how it stands
public enum QuestionForm: String, CaseIterable, Sendable {
  case person, date, figure, money, reason, status, place, manner, list, definition, open

  /// How well a record's kind answers a question of this form: 1 for just right, 0 for neither
  /// here nor there, −1 for hardly.
  func agreement(with kind: Record.Kind) -> Float {
    switch (self, kind) {
    case (.person, .person), (.date, .date), (.figure, .figure), (.money, .figure),
      (.reason, .reason),
      (.reason, .purpose), (.manner, .step), (.list, .list), (.definition, .definition),
      (.definition, .purpose), (.status, .status):
      1
    case (.person, .figure), (.person, .date), (.person, .reason), (.date, .person),
      (.date, .reason), (.date, .definition), (.figure, .person), (.figure, .reason),
      (.money, .person), (.money, .reason),
      (.reason, .person), (.reason, .date), (.reason, .figure),
      (.status, .person), (.status, .purpose), (.status, .gap):
      -1
    default: 0
    }
  }
}
