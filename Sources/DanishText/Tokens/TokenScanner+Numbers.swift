/// Numbers, and what is written with digits.
extension TokenScanner {
  /// Takes what begins with a digit.
  mutating func scanNumeric() {
    let shape = numericShape()
    let single = shape.groups.count == 1 ? shape.range.upperBound : nil
    if let single, let end = endOfLetteredNumber(single) {
      emit(.word, to: end)
    } else {
      scan(shape)
    }
  }

  /// Takes a shape whole, or cut at its weakest sign.
  ///
  /// Ranges in a list (`3.5,3.6`) and spans (`2011-2015`, `15.30-17.00`) are cut, never guessed at.
  private mutating func scan(_ shape: NumericShape) {
    if let kind = shape.kind(afterClock: isAfterClock) {
      emitNumeric(kind, to: shape.range.upperBound)
      return
    }
    let order = [UInt8(ascii: "-"), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: ":")]
    let sign = order.first { shape.signs.contains($0) } ?? UInt8(ascii: ".")
    var start = 0
    for (index, found) in shape.signs.enumerated() where found == sign {
      scan(shape[start..<(index + 1)])
      emit(.symbol, to: position + 1)
      start = index + 1
    }
    scan(shape[start..<shape.groups.count])
  }

  private var isAfterClock: Bool {
    guard let previous = tokens.last?.text else { return false }
    return previous == "kl" || previous == "klokken" || previous == "klokkeslæt"
  }

  /// Adds a numeric token together with the signs that complete it.
  private mutating func emitNumeric(_ kind: Token.Kind, to end: Int) {
    switch kind {
    case .number:
      if byte(end) == UInt8(ascii: "%") {
        emit(.percent, to: end + 1)
      } else if isPriceMark(end) {
        emit(.money, to: end + 2)
      } else if byte(end) == 0xC2, (0xBC...0xBE).contains(byte(end + 1)) {
        emit(.number, to: end + 2)
      } else {
        emit(.number, to: end)
      }
    case .sectionNumber:
      let isLettered = scalarClass(at: end) == .letter && byte(end) < 0x80
      let endsThere = !continuesWord(end + 1)
      emit(kind, to: isLettered && endsThere ? end + 1 : end)
    default: emit(kind, to: end)
    }
  }

  /// Whether `,-` stands there, as after a price.
  private func isPriceMark(_ offset: Int) -> Bool {
    byte(offset) == UInt8(ascii: ",") && byte(offset + 1) == UInt8(ascii: "-")
      && !isDigit(offset + 2)
  }

  /// Where `4g` or `6b` ends: a short number that a single letter follows.
  private func endOfLetteredNumber(_ end: Int) -> Int? {
    guard end - position <= 2, scalarClass(at: end) == .letter, byte(end) < 0x80 else { return nil }
    return continuesWord(end + 1) ? nil : end + 1
  }

  /// Reads rows of digits and the single signs between them.
  private func numericShape() -> NumericShape {
    var shape = NumericShape(groups: [], signs: [])
    var end = position
    while true {
      let start = end
      var value = 0
      while isDigit(end) {
        if value < 1_000_000_000_000 { value = value * 10 + Int(byte(end) - 0x30) }
        end += 1
      }
      shape.groups.append(.init(range: start..<end, value: value))
      guard Self.joints.contains(byte(end)), isDigit(end + 1) else { return shape }
      shape.signs.append(byte(end))
      end += 1
    }
  }

  private static let joints = ByteSet(".,:/-")
}

extension NumericShape {
  /// Some of the groups, with the signs between them.
  subscript(range: Range<Int>) -> NumericShape {
    let inner = range.lowerBound..<max(range.lowerBound, range.upperBound - 1)
    return NumericShape(groups: Array(groups[range]), signs: Array(signs[inner]))
  }
}
