/// The number of a project, for putting projects in order.
///
///     ProjectNumber("1.3a") < ProjectNumber("1.10")   // true: 3 comes before 10
struct ProjectNumber: Comparable {
  private let parts: [Int]
  private let rest: String

  init(_ id: String) {
    let digits = id.prefix { $0.isNumber || $0 == "." }
    parts = digits.split(separator: ".").map { Int($0) ?? 0 }
    rest = String(id.dropFirst(digits.count))
  }

  static func < (left: ProjectNumber, right: ProjectNumber) -> Bool {
    if left.parts != right.parts { return left.parts.lexicographicallyPrecedes(right.parts) }
    return left.rest < right.rest
  }
}
