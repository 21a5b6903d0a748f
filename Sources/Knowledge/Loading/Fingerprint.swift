import JSONCoding

/// A hash of data files that is the same on every run and machine: FNV-1a over 64 bits
/// (draft-eastlake-fnv §2). White space and comments do not count.
struct Fingerprint: Sendable {
  private var value: UInt64 = 0xcbf2_9ce4_8422_2325

  // What a value is; none of these bytes occurs in UTF-8, so that texts cannot look like others.
  private enum Mark {
    static let scalar: UInt8 = 0xF8
    static let text: UInt8 = 0xF9
    static let array: UInt8 = 0xFA
    static let object: UInt8 = 0xFB
    static let end: UInt8 = 0xFF
  }

  /// Adds what a file holds.
  mutating func add(_ root: JSONValue) {
    switch root.content {
    case .string(let text): add(text, as: Mark.text)
    case .array(let elements):
      add(Mark.array)
      for element in elements { add(element) }
      add(Mark.end)
    case .object(let members):
      add(Mark.object)
      for member in members {
        add(member.name, as: Mark.text)
        add(member.value)
      }
      add(Mark.end)
    case .null, .bool, .integer, .decimal:
      add(String(decoding: root.encoded(), as: UTF8.self), as: Mark.scalar)
    }
  }

  /// Adds what another file came to.
  mutating func add(_ other: Fingerprint) { add(other.hexadecimal, as: Mark.text) }

  private mutating func add(_ text: String, as mark: UInt8) {
    add(mark)
    value = Self.hash(Array(text.utf8), from: value)
  }

  private mutating func add(_ byte: UInt8) { value = Self.hash([byte], from: value) }

  private static func hash(_ bytes: [UInt8], from start: UInt64) -> UInt64 {
    var value = start
    var place = 0
    while place < bytes.count {
      value = (value ^ UInt64(bytes[place])) &* 0x0000_0100_0000_01b3
      place += 1
    }
    return value
  }

  /// Sixteen digits.
  var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
