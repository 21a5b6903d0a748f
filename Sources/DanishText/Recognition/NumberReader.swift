/// Reads one number from a place in a line, in digits or in words.
struct NumberReader {
  let line: TokenLine

  /// Reads a number.
  ///
  /// - Parameters:
  ///   - index: Where it begins.
  ///   - counting: Whether a unit is expected after it, so that *en* is 1 and `2.5` is 2½.
  /// - Returns: The number, and the index after it.
  func number(at index: Int, counting: Bool = false) -> (value: Double, end: Int)? {
    switch line.kind(index) {
    case .number: return digits(at: index)
    case .sectionNumber: return decimalWithPoint(at: index, counting: counting)
    case .word:
      return fraction(at: index) ?? words(at: index, counting: counting)
    default: return nil
    }
  }

  /// The value of a written number such as `250.000`, `1,5` or `1½`.
  static func value(of text: String) -> Double? {
    var whole = 0.0
    var decimals = 0.0
    var place = 0.0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9":
        let digit = Double(scalar.value - 0x30)
        if place == 0 {
          whole = whole * 10 + digit
        } else {
          decimals += digit * place
          place /= 10
        }
      case ",": place = 0.1
      case ".": continue
      case "½": decimals += 0.5
      case "¼": decimals += 0.25
      case "¾": decimals += 0.75
      default: return nil
      }
    }
    return whole + decimals
  }

  private func digits(at index: Int) -> (value: Double, end: Int)? {
    guard var value = Self.value(of: line.text(index)) else { return nil }
    var end = index + 1
    // «250 000»: groups of three with a space between.
    while value < 1e12, isThousandsGroup(end), let group = Self.value(of: line.text(end)) {
      value = value * 1_000 + group
      end += 1
    }
    if ["½", "¼", "¾"].contains(line.text(end)), let part = Self.value(of: line.text(end)) {
      value += part
      end += 1
    }
    return scaled(value, end: end)
  }

  private func isThousandsGroup(_ index: Int) -> Bool {
    guard line.kind(index) == .number, line.text(index).utf8.count == 3,
      (1...3).contains(line.text(index - 1).utf8.count), !line.text(index - 1).hasPrefix("0"),
      line.text(index - 1).utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return false }
    let gap = line.tokens[index].range.lowerBound - line.tokens[index - 1].range.upperBound
    return (1...2).contains(gap) && line.text(index).utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// `2.5`, which is a section number unless something counted follows.
  private func decimalWithPoint(at index: Int, counting: Bool) -> (value: Double, end: Int)? {
    let text = line.text(index)
    guard text.utf8.count(where: { $0 == 0x2E }) == 1, let value = Double(text) else { return nil }
    let result = scaled(value, end: index + 1)
    return counting || result.end > index + 1 ? result : nil
  }

  /// Multiplies by the *mio.* or *tusind* that may follow.
  private func scaled(_ value: Double, end: Int) -> (value: Double, end: Int) {
    switch line.numberParts(end) {
    case [.hundred]: (value * 100, end + 1)
    case let parts? where parts.count == 1:
      if case .scale(let factor) = parts[0] {
        (value * Double(factor), end + 1)
      } else {
        (value, end)
      }
    default: (value, end)
    }
  }

  /// *halvanden*, *en halv*, *et halvt*, *trekvart*, each perhaps of a million.
  private func fraction(at index: Int) -> (value: Double, end: Int)? {
    switch line.text(index) {
    case "halvanden", "halvandet": scaled(1.5, end: index + 1)
    case "trekvart": scaled(0.75, end: index + 1)
    case "en", "et", "een", "eet": half(at: index + 1).map { scaled(0.5, end: $0) }
    default: nil
    }
  }

  private func half(at index: Int) -> Int? {
    ["halv", "halvt"].contains(line.text(index)) ? index + 1 : nil
  }

  private func words(at index: Int, counting: Bool) -> (value: Double, end: Int)? {
    guard line.numberParts(index) != nil else { return nil }
    // «millioner af …» is no number, and Mia is a person.
    if Self.neverFirst.contains(line.text(index)) { return nil }
    var grammar = NumberGrammar()
    var best: (value: Double, end: Int)?
    var end = index
    while let parts = line.numberParts(end), grammar.add(parts) {
      end += 1
      if let value = grammar.value { best = (Double(value), end) }
    }
    guard var found = best else { return nil }
    let isArticle = found.end == index + 1 && found.value == 1 && !grammar.endsInScale
    if isArticle, !counting { return nil }
    // «to en halv», «to og en halv».
    let next = line.text(found.end) == "og" ? found.end + 1 : found.end
    if ["en", "et"].contains(line.text(next)), let after = half(at: next + 1) {
      found = (found.value + 0.5, after)
    } else if line.text(found.end) == "komma", let decimals = number(at: found.end + 1),
      decimals.value < 10, decimals.value == decimals.value.rounded()
    {
      found = (found.value + decimals.value / 10, decimals.end)
    }
    return grammar.endsInScale ? found : scaled(found.value, end: found.end)
  }

  private static let neverFirst: Set = [
    "mio", "mia", "mill", "millioner", "milliarder", "tusinder", "hundreder",
  ]
}
