/// What each slip of the hand or the ear costs, in tenths of an edit.
enum TypingCosts {
  /// Weighs the likeliest way from what was typed to what was meant.
  ///
  /// - Parameters:
  ///   - typed: The word as written, one byte a letter.
  ///   - meant: The word that may have been meant.
  /// - Returns: The least sum of costs.
  static func cost(typed: [UInt8], meant: [UInt8]) -> Int {
    let replacements = KeyboardLayout.replacements
    let width = meant.count + 1
    var before = [Int](repeating: 0, count: width)
    var above = before
    for column in meant.indices { above[column + 1] = above[column] + omission(column, of: meant) }
    var row = above
    for (line, letter) in typed.enumerated() {
      let extra = addition(line, of: typed)
      row[0] = above[0] + extra
      for (column, other) in meant.enumerated() {
        var change = 0
        if letter != other {
          // A wrong first letter is rarer than one within the word.
          change = Int(replacements[KeyboardLayout.place(of: other, letter)]) + (line == 0 ? 4 : 0)
        }
        var cost = min(above[column] + change, above[column + 1] + extra)
        cost = min(cost, row[column] + omission(column, of: meant))
        if line > 0, column > 0, letter == meant[column - 1], typed[line - 1] == other {
          cost = min(cost, before[column - 1] + 6)
        }
        row[column + 1] = cost
      }
      swap(&before, &above)
      swap(&above, &row)
    }
    return above[width - 1]
  }

  /// A letter that was left out: half price if it is one of a pair, less if it may be silent.
  private static func omission(_ index: Int, of meant: [UInt8]) -> Int {
    if index == 0 { return 14 }
    if meant[index - 1] == meant[index] { return 5 }
    switch meant[index] {
    // The d of «bedst», the g of «tidlig», the h of «hvor».
    case UInt8(ascii: "d"), UInt8(ascii: "g"), UInt8(ascii: "h"): return 8
    default: return 10
    }
  }

  /// A letter too many: half price if it doubles the one before, less if two keys were hit at once.
  private static func addition(_ index: Int, of typed: [UInt8]) -> Int {
    let letter = typed[index]
    if index > 0 {
      if typed[index - 1] == letter { return 5 }
      if KeyboardLayout.areNeighbours(typed[index - 1], letter) { return 8 }
    }
    if index + 1 < typed.count, KeyboardLayout.areNeighbours(typed[index + 1], letter) { return 8 }
    return index == 0 ? 12 : 10
  }
}
