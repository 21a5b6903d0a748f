import Eligibility

/// What was told of one person.
struct Story: Sendable {
  /// Whose story it is; `nil` where nobody was named.
  var person: CasePerson?
  /// The facts told.
  var facts: [FactKey: FactValue] = [:]
  /// Facts that something was said about, and not enough: best asked for next.
  var open: [FactKey] = []
  /// Remarks that answer what was said, by name, each once.
  var remarks: [String] = []
  /// Whether something is hindered that no circumstance explains.
  var isHindered = false

  /// Whether anything was told at all.
  var isEmpty: Bool { facts.isEmpty && open.isEmpty && remarks.isEmpty }

  mutating func ask(_ key: FactKey?) {
    if let key, !open.contains(key) { open.append(key) }
  }

  mutating func remark(_ id: String?) {
    if let id, !remarks.contains(id) { remarks.append(id) }
  }
}
