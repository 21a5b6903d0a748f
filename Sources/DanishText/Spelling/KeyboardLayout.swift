/// Which letters are taken for each other: by fingers on a Danish keyboard, and by ear.
enum KeyboardLayout {
  /// What it costs to have one letter for another, in tenths of an edit, at ``place(of:_:)``.
  static let replacements: [UInt8] = {
    var costs = [UInt8](repeating: 12, count: 32 * 32)
    for first in letters {
      for second in letters where isNear(first, second) || soundAlike(first, second) {
        costs[place(of: first, second)] = 7
      }
    }
    return costs
  }()

  /// Whether two letters lie side by side.
  static func areNeighbours(_ first: UInt8, _ second: UInt8) -> Bool {
    neighbours[place(of: first, second)]
  }

  /// Where two letters meet in a table of 32 × 32; letters without a place of their own share one.
  static func place(of first: UInt8, _ second: UInt8) -> Int { code(first) << 5 | code(second) }

  private static func code(_ letter: UInt8) -> Int {
    switch letter {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(letter - UInt8(ascii: "a"))
    case DanishLetters.ae: 26
    case DanishLetters.oe: 27
    case DanishLetters.aa: 28
    default: 31
    }
  }

  private static let rows = [
    Array("qwertyuiop".utf8) + [DanishLetters.aa],
    Array("asdfghjkl".utf8) + [DanishLetters.ae, DanishLetters.oe], Array("zxcvbnm".utf8),
  ]

  private static let letters = rows.flatMap { $0 }

  private static let neighbours: [Bool] = {
    var result = [Bool](repeating: false, count: 32 * 32)
    for first in letters {
      for second in letters { result[place(of: first, second)] = isNear(first, second) }
    }
    return result
  }()

  /// Each row begins four tenths of a key to the right of the one above.
  private static func isNear(_ first: UInt8, _ second: UInt8) -> Bool {
    guard let one = position(of: first), let other = position(of: second), first != second else {
      return false
    }
    return abs(one.row - other.row) <= 1 && abs(one.column - other.column) <= 10
  }

  private static func position(of letter: UInt8) -> (row: Int, column: Int)? {
    for (number, row) in rows.enumerated() {
      if let index = row.firstIndex(of: letter) { return (number, index * 10 + number * 4) }
    }
    return nil
  }

  private static func soundAlike(_ first: UInt8, _ second: UInt8) -> Bool {
    first != second && alike.contains { $0.contains(first) && $0.contains(second) }
  }

  /// Letters that are written for each other.
  private static let alike: [ByteSet] =
    ["eiy", "bp", "dt", "gk", "ck", "csz", "vf", "gj", "ij", "ou", "qk", "vw"].map { ByteSet($0) }
    + [
      ByteSet(Array("ae".utf8) + [DanishLetters.ae]),
      ByteSet(Array("oa".utf8) + [DanishLetters.aa]),
      ByteSet(Array("oy".utf8) + [DanishLetters.oe]),
    ]
}
