/// The number of a case, in the forms that municipalities give it.
///
///     CaseNumber.isOne("14/4287")             // true
///     CaseNumber.isOne("2014-012345")         // true
///     CaseNumber.isOne("27.36.00-P05-1-14")   // true: the key of the subject, and a running number
///     CaseNumber.isOne("3/3-2014")            // false
enum CaseNumber {
  /// Whether a word is one.
  static func isOne(_ key: String) -> Bool {
    let parts = key.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2 {
      return (parts[0].count == 2 || parts[0].count == 4) && digits(parts[0])
        && (2...8).contains(parts[1].count) && digits(parts[1])
    }
    let dashed = key.split(separator: "-", omittingEmptySubsequences: false)
    if dashed.count == 2, dashed[0].count == 4, digits(dashed[0]) {
      return (4...8).contains(dashed[1].count) && digits(dashed[1])
    }
    // «EMN-2031-00412»: the sort of case, a year and a running number.
    if dashed.count == 3, (2...4).contains(dashed[0].count), dashed[0].allSatisfy(\.isLetter) {
      return dashed[1].count == 4 && digits(dashed[1]) && (3...8).contains(dashed[2].count)
        && digits(dashed[2])
    }
    let subject = dashed.first.map { $0.split(separator: ".") } ?? []
    return dashed.count > 2 && subject.count == 3
      && subject.allSatisfy { $0.count == 2 && digits($0) }
  }

  /// An item's number and its case number that have run together: «2.14/4812».
  static func joined(_ key: String) -> (item: Int, number: String)? {
    guard let point = key.firstIndex(of: ".") else { return nil }
    let rest = String(key[key.index(after: point)...])
    guard let item = Int(key[..<point]), isOne(rest) else { return nil }
    return (item, rest)
  }

  private static func digits(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (48...57).contains($0) }
  }
}
