import DataFiles

/// Words that sentences are joined and errors told with; data, like all wording.
struct RuleWords: Sendable {
  /// The word before the last of a list: «og».
  var and = ""
  /// What stands between groups of three digits: «.».
  var thousands = ""
  /// The names of the months.
  var months: [String] = []
  /// Sentences for ``FactError/code``, with `{field}`, `{minimum}` and `{maximum}`.
  var errors: [String: Wording] = [:]

  /// A list as a person says it: «a, b og c».
  func list(_ items: [String]) -> String {
    guard let last = items.last else { return "" }
    return items.count == 1
      ? last : items.dropLast().joined(separator: ", ") + " \(and) " + last
  }

  /// A number with its digits in groups of three.
  private func grouped(_ number: Int) -> String {
    var text = ""
    let digits = String(number.magnitude)
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { text += thousands }
      text.append(digit)
    }
    return number < 0 ? "-" + text : text
  }

  /// A value as a person says it; a yes or a no has no words of its own.
  func text(_ value: FactValue?) -> String {
    switch value {
    case .integer(let number): grouped(number)
    case .date(let date):
      "\(date.day). \(date.month <= months.count ? months[date.month - 1] : "") \(date.year)"
    case .bool, nil: ""
    }
  }
}
