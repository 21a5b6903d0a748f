/// Every method by its name.
enum MethodTable {
  /// The methods, in the order of the protocol page.
  static let all = Method.knowledge + [.ping] + Method.tools

  /// The method with a name.
  static func method(_ name: String) -> Method? { byName[name] }

  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}
