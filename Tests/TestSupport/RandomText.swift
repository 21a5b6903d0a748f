/// Made-up text for property tests: the same at each run.
public enum RandomText {
  /// A small generator of numbers with a seed (SplitMix64).
  public struct Generator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Makes a generator.
    ///
    /// - Parameter seed: Equal seeds give equal numbers.
    public init(seed: UInt64) { state = seed }

    /// The next number.
    ///
    /// - Returns: 64 random bits.
    public mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  /// Pieces that text processing stumbles over.
  private static let pieces = [
    "a", "E", "ae", "Å", "ø", "é", "a\u{30A}", "\u{301}", "\u{301}\u{328}", "3", "12", "2014",
    "010180", "1234", ".", ",", "/", "-", ":", "%", "½", " ", "\u{A0}", "\n", "\u{0}", "\u{AD}",
    "\u{200B}", "\u{202E}", "“", "”", "–", "…", "'", "kl", "kr", "marts", "møde", "s", "bl.a.",
    "million", "halv", "fritagelse", "for", "på", "år", "kbit", "漢", "🙂", "👩‍👩‍👧", "ß", "İ", "ﬁ",
    "\u{FFFD}", "@", ".dk", "\r\n", "\u{1100}\u{1161}", "\u{212B}", "٣",
  ]

  /// Strings of which half are pieces put together, half random bytes read as UTF-8.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - seed: Equal seeds give equal strings.
  /// - Returns: The strings, most under 100 bytes.
  public static func samples(count: Int, seed: UInt64 = 2_014) -> [String] {
    var generator = Generator(seed: seed)
    return (0..<count).map { number in
      let length = Int.random(in: 0...24, using: &generator)
      if number.isMultiple(of: 2) {
        return (0..<length).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      }
      let bytes = (0..<(length * 2)).map { _ in UInt8.random(in: 0...255, using: &generator) }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
