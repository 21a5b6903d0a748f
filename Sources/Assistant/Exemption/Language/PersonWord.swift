/// A person as stories name them: «min mor», «borgeren».
struct PersonWord: Sendable {
  /// The name in the data.
  let id: String
  /// How to speak of the person to whoever told of them: «din mor».
  let called: String?
  /// Whether the person may be the one at the desk, rather than a relative of theirs.
  let isCitizen: Bool
}

/// Whose case it is.
enum CasePerson: Hashable, Sendable {
  /// Whoever writes.
  case writer
  /// Somebody else; by name where they were named.
  case other(String?)

  /// As the conversation's state keeps it.
  var name: String {
    switch self {
    case .writer: "self"
    case .other(nil): "other"
    case .other(let id?): id
    }
  }

  /// Reads what ``name`` wrote.
  init?(name: String?) {
    switch name {
    case nil: return nil
    case "self": self = .writer
    case "other": self = .other(nil)
    case let id: self = .other(id)
    }
  }
}
