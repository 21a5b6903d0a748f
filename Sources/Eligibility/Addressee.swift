/// To whom a text speaks.
public enum Addressee: String, CaseIterable, Sendable {
  /// The person whose case it is: «du».
  case person
  /// Somebody else, a clerk or a relative: «borgeren».
  case other
}
