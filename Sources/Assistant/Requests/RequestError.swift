/// Why a request of a program cannot be answered; what is wrong, by field.
public enum RequestError: Error, Equatable, Sendable {
  /// A parameter that is unknown, missing, of another type or out of range.
  case invalid(field: String, reason: String)
  /// There is no such project, meeting, item or document.
  case notFound(field: String, value: String)
}
