/// Turns the bytes of a terminal into keys, however they are cut.
///
///     var reader = KeyReader()
///     reader.read(Array("å\u{1B}[D\r".utf8))   // [.text("å"), .left, .enter]
///
/// Escape sequences are those of ECMA-48 §5.4 as xterm sends them; unknown ones are passed over.
struct KeyReader: Sendable {
  private static let escape: UInt8 = 0x1B
  private static let longestSequence = 32

  private var pending: [UInt8] = []
  private var isPasting = false

  /// Reads bytes.
  ///
  /// - Parameter bytes: What the terminal gave.
  /// - Returns: The keys that are complete.
  mutating func read(_ bytes: [UInt8]) -> [Key] {
    pending += bytes
    var keys: [Key] = []
    var text: [UInt8] = []
    func flush() {
      if !text.isEmpty { keys.append(.text(String(decoding: text, as: UTF8.self))) }
      text = []
    }
    var rest = pending[...]
    while let byte = rest.first {
      if byte == Self.escape {
        guard let length = sequenceLength(rest) else { break }
        let sequence = Array(rest.prefix(length))
        rest = rest.dropFirst(length)
        guard let key = key(of: sequence) else { continue }
        flush()
        keys.append(key)
      } else if byte >= 0x80 {
        guard let length = Self.scalarLength(rest) else { break }
        text += rest.prefix(length)
        rest = rest.dropFirst(length)
      } else {
        rest = rest.dropFirst()
        if byte >= 0x20, byte != 0x7F {
          text.append(byte)
        } else if isPasting, byte == 0x09 {
          // A tab in a pasted text is a space; typed, it completes.
          text.append(0x20)
        } else if let key = Self.key(control: byte) {
          flush()
          keys.append(key)
        }
      }
    }
    flush()
    pending = Array(rest)
    return keys
  }

  /// How many bytes a sequence has that begins with ESC; `nil` where more must come.
  private func sequenceLength(_ bytes: ArraySlice<UInt8>) -> Int? {
    let rest = bytes.dropFirst()
    guard let second = rest.first else { return nil }
    switch second {
    case UInt8(ascii: "["):
      // ECMA-48 §5.4: parameters 30–3F, intermediates 20–2F, then one final byte 40–7E.
      guard let final = rest.dropFirst().firstIndex(where: { (0x40...0x7E).contains($0) }) else {
        return bytes.count > Self.longestSequence ? bytes.count : nil
      }
      return final - bytes.startIndex + 1
    case UInt8(ascii: "O"): return bytes.count >= 3 ? 3 : nil
    // Another ESC begins a sequence of its own.
    case Self.escape: return 1
    default: return 2
    }
  }

  private mutating func key(of sequence: [UInt8]) -> Key? {
    let name = String(decoding: sequence.dropFirst(), as: UTF8.self)
    switch name {
    case "[200~": isPasting = true
    case "[201~": isPasting = false
    default: break
    }
    return Self.sequences[name]
  }

  private static let sequences: [String: Key] = [
    "[A": .up, "[B": .down, "[C": .right, "[D": .left, "[H": .home, "[F": .end,
    "OA": .up, "OB": .down, "OC": .right, "OD": .left, "OH": .home, "OF": .end,
    "[1~": .home, "[7~": .home, "[4~": .end, "[8~": .end, "[3~": .delete,
    "[1;5C": .wordRight, "[1;5D": .wordLeft, "[1;3C": .wordRight, "[1;3D": .wordLeft,
    "[5C": .wordRight, "[5D": .wordLeft, "b": .wordLeft, "f": .wordRight,
    "d": .deleteWordRight, "\u{7F}": .deleteWordLeft, "\u{8}": .deleteWordLeft,
    "[3;5~": .deleteWordRight, "[Z": .tab,
  ]

  private static func key(control byte: UInt8) -> Key? {
    switch byte {
    case 0x0D, 0x0A: .enter
    case 0x09: .tab
    case 0x7F, 0x08: .backspace
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: nil
    }
  }

  /// How many bytes the scalar at the beginning has; `nil` where more must come.
  private static func scalarLength(_ bytes: ArraySlice<UInt8>) -> Int? {
    let length =
      switch bytes.first {
      case .some(0xC2...0xDF): 2
      case .some(0xE0...0xEF): 3
      case .some(0xF0...0xF4): 4
      default: 1
      }
    let following = bytes.dropFirst().prefix(length - 1)
    // A byte that does not belong to it ends it; decoding shows that something was wrong.
    if let other = following.firstIndex(where: { !(0x80...0xBF).contains($0) }) {
      return other - bytes.startIndex
    }
    return following.count == length - 1 ? length : nil
  }
}
