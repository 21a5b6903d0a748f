import JSONCoding

/// What a new version of a file says differently, a line each.
enum ImportChanges {
  /// Compares two values.
  ///
  /// Objects are compared member by member; lists of objects by what names these: number, id or
  /// page and text.
  ///
  /// - Parameters:
  ///   - old: The value before; `nil` where there was none.
  ///   - new: The value now.
  ///   - path: What the value is called.
  /// - Returns: Nothing where they are equal.
  static func lines(from old: JSONValue?, to new: JSONValue?, at path: String) -> [String] {
    guard old != new else { return [] }
    guard let old else { return ["+ \(path): \(text(new))"] }
    guard let new else { return ["- \(path): \(text(old))"] }
    if let before = old.members, let after = new.members {
      let names = after.map(\.name) + before.map(\.name).filter { new[$0] == nil }
      return names.flatMap { lines(from: old[$0], to: new[$0], at: path + " " + $0) }
    }
    if let before = old.array, let after = new.array { return lists(before, after, path) }
    return ["~ \(path): \(text(old)) -> \(text(new))"]
  }

  private static func lists(
    _ before: [JSONValue], _ after: [JSONValue], _ path: String
  ) -> [String] {
    let old = Dictionary(before.map { (key(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
    let new = Dictionary(after.map { (key(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
    let gone = before.filter { new[key(of: $0)] == nil }
    return gone.map { "- \(path): \(text($0))" }
      + after.flatMap { value in
        let name = key(of: value)
        return lines(from: old[name], to: value, at: old[name] == nil ? path : "\(path) \(name)")
      }
  }

  private static func key(of value: JSONValue) -> String {
    if let name = (value["number"] ?? value["id"])?.string { return name }
    return text(value)
  }

  private static func text(_ value: JSONValue?) -> String {
    guard let value else { return "nothing" }
    guard let words = value["text"]?.string ?? value.string else {
      return String(decoding: value.encoded(), as: UTF8.self)
    }
    guard let page = value["page"]?.integer else { return "«\(words)»" }
    return "page \(page): «\(words)»"
  }
}
