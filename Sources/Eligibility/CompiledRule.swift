/// A rule and what the program knows of it.
struct CompiledRule: Sendable {
  let rule: Rule
  /// Its node in the program.
  let root: Int
  /// The facts that it reads, directly or through others, in the order of its condition.
  let facts: [FactKey]
  /// The rules that it refers to, by number.
  let parts: [Int]
  /// The places of its citations, by number.
  let places: [Int]
}
