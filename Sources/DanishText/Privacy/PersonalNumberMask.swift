/// Finds Danish personal numbers (CPR) and makes them unreadable, as in logs.
///
///     PersonalNumberMask().mask("mit cpr er 010180-1234")  // "mit cpr er xxxxxx-xxxx"
///     PersonalNumberMask().mask("sag 14/4287, tlf. 64 74 75 50")  // unchanged
///
/// Ten digits that begin with a date are taken for one, together or as `ddmmyy-xxxx`, `ddmmyy xxxx`
/// or `dd mm yy xxxx`. The check digit is not asked: numbers given since 2007 may fail it.
public struct PersonalNumberMask: Sendable {
  /// Makes a mask; it holds nothing.
  public init() {}

  /// Finds personal numbers.
  ///
  /// - Parameter text: Any string.
  /// - Returns: Where they stand, in order: UTF-8 offsets from the first digit to after the last.
  public func ranges(in text: String) -> [Range<Int>] { Self.ranges(in: Array(text.utf8)) }

  /// Replaces the digits of personal numbers by `x`.
  ///
  /// - Parameter text: Any string.
  /// - Returns: The text, as long as before.
  public func mask(_ text: String) -> String {
    var bytes = Array(text.utf8)
    let ranges = Self.ranges(in: bytes)
    if ranges.isEmpty { return text }
    for offset in ranges.joined() where Self.isDigit(bytes[offset]) {
      bytes[offset] = UInt8(ascii: "x")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var offset = 0
    while offset < bytes.count {
      guard isDigit(bytes[offset]) else {
        offset += 1
        continue
      }
      if let end = endOfNumber(from: offset, in: bytes) {
        result.append(offset..<end)
        offset = end
      } else {
        // On to the next row of digits: a personal number never begins inside one.
        while offset < bytes.count, isDigit(bytes[offset]) { offset += 1 }
      }
    }
    return result
  }

  /// Where the personal number ends that begins at a row of digits; `nil` where none does.
  private static func endOfNumber(from start: Int, in bytes: [UInt8]) -> Int? {
    // «14/0101801234» and «3.010180-1234» are other numbers.
    if start > 0, bytes[start - 1] == UInt8(ascii: "/") { return nil }
    if start > 1, isDigit(bytes[start - 2]), bytes[start - 1] == UInt8(ascii: ".") { return nil }
    var digits: [Int] = []
    var groups: [Int] = []
    var offset = start
    while digits.count < 10 {
      let begin = offset
      while offset < bytes.count, isDigit(bytes[offset]), digits.count < 10 {
        digits.append(Int(bytes[offset] - 0x30))
        offset += 1
      }
      if offset == begin { return nil }
      groups.append(offset - begin)
      if digits.count == 10 { break }
      offset = endOfGap(from: offset, in: bytes)
    }
    guard forms.contains(groups), isDate(digits) else { return nil }
    return offset < bytes.count && isDigit(bytes[offset]) ? nil : offset
  }

  /// In how many digits at a time personal numbers are written.
  private static let forms: Set<[Int]> = [
    [10], [6, 4], [2, 2, 2, 4], [4, 2, 4], [2, 4, 4], [6, 2, 2],
  ]

  /// Takes up to three spaces, dashes and points between groups; typographic ones too.
  private static func endOfGap(from start: Int, in bytes: [UInt8]) -> Int {
    var offset = start
    for _ in 0..<3 {
      guard let (value, length) = ScalarReader.scalar(in: bytes, at: offset) else { return offset }
      let plain = TextNormalizer.plainForm(of: value) ?? String(UnicodeScalar(value) ?? "x")
      guard plain == " " || plain == "-" || plain == "." || plain == "" else { return offset }
      offset += length
    }
    return offset
  }

  private static func isDate(_ digits: [Int]) -> Bool {
    let day = digits[0] * 10 + digits[1]
    let month = digits[2] * 10 + digits[3]
    return (1...12).contains(month) && (1...CalendarWords.days(inMonth: month)).contains(day)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
