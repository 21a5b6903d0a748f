/// Which of a record's questions have a feature, written in 32 bits.
///
/// A record with up to 31 questions has a bit for each. For one with more, the highest bit is set
/// and the others tell where the bits stand in a pool.
struct QuestionSets: Sendable {
  private static let isElsewhere: UInt32 = 1 << 31
  private static let mostInPlace = 31
  // Of each set elsewhere how many times 32 bits it has, and then those.
  private var pool: [UInt32] = []

  /// Writes a set.
  ///
  /// - Parameters:
  ///   - bits: One bit for each question, 64 together.
  ///   - place: Where they begin.
  ///   - count: How many questions the record has.
  /// - Returns: The set.
  mutating func code(_ bits: [UInt64], at place: Int, count: Int) -> UInt32 {
    if count <= Self.mostInPlace { return UInt32(bits[place]) }
    let code = Self.isElsewhere | UInt32(pool.count)
    let width = (count + 31) / 32
    pool.append(UInt32(width))
    for half in 0..<width {
      let both = bits[place + half / 2]
      pool.append(UInt32(truncatingIfNeeded: half % 2 == 0 ? both : both >> 32))
    }
    return code
  }

  /// Adds an amount to the sums of a set's questions.
  ///
  /// - Parameters:
  ///   - amount: What to add.
  ///   - code: The set.
  ///   - sums: One sum for each question of many records.
  ///   - first: Where the record's begin.
  func add(_ amount: Float, to code: UInt32, in sums: inout [Float], from first: Int) {
    if code & Self.isElsewhere == 0 {
      Self.add(amount, to: code, in: &sums, from: first)
      return
    }
    let place = Int(code & ~Self.isElsewhere)
    var half = 0
    while half < Int(pool[place]) {
      Self.add(amount, to: pool[place + 1 + half], in: &sums, from: first + half * 32)
      half += 1
    }
  }

  private static func add(
    _ amount: Float, to bits: UInt32, in sums: inout [Float], from first: Int
  ) {
    var rest = bits
    while rest != 0 {
      let place = first + rest.trailingZeroBitCount
      sums[place] = sums[place] + amount
      rest &= rest - 1
    }
  }

  /// Calls a function with each question of a set.
  func forEachQuestion(of code: UInt32, _ body: (Int) -> Void) {
    let isElsewhere = code & Self.isElsewhere != 0
    let place = Int(code & ~Self.isElsewhere)
    var half = 0
    while half < (isElsewhere ? Int(pool[place]) : 1) {
      var rest = isElsewhere ? pool[place + 1 + half] : code
      while rest != 0 {
        body(half * 32 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
      half += 1
    }
  }
}
