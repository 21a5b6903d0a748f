/// Reads JSON text strictly (RFC 8259): UTF-8, no name twice, `true` is not 1, every value with its
/// position.
///
///     try JSONReader.read(Array(#"{"page": 14}"#.utf8))["page"]?.integer   // 14
///     try JSONReader.read(Array(#"{"page": 14,}"#.utf8))                   // throws 1:13
///     try JSONReader.read(bytes, comments: true)  // `//` and `/* */` as in JSON5 §7
///
/// The time is proportional to the text; what is held is the values read so far.
public struct JSONReader {
  /// How deep arrays and objects may stand inside one another, unless told otherwise.
  public static let defaultDepth = 64

  let bytes: [UInt8]
  let comments: Bool
  let depthLimit: Int
  var offset = 0
  var depth = 0
  // The last place whose line and column are known; positions are asked for in reading order, so
  // that counting on from here keeps the whole linear.
  private var knownOffset = 0
  private var knownLine = 1
  private var knownColumn = 1

  /// Reads the one value that a text holds.
  ///
  /// - Parameters:
  ///   - bytes: The text; a byte order mark is not allowed (RFC 8259 §8.1).
  ///   - comments: Whether `//` and `/* */` count as white space, for files that people write.
  ///   - depth: How deep arrays and objects may stand inside one another.
  /// - Returns: The value.
  /// - Throws: The first fault, with its position.
  public static func read(
    _ bytes: [UInt8], comments: Bool = false, depth: Int = defaultDepth
  ) throws(JSONFault) -> JSONValue {
    var reader = JSONReader(bytes: bytes, comments: comments, depthLimit: depth)
    try reader.skipSpace()
    let value = try reader.readValue()
    try reader.skipSpace()
    guard reader.offset == bytes.count else { throw reader.fault(.trailingText) }
    return value
  }

  private init(bytes: [UInt8], comments: Bool, depthLimit: Int) {
    self.bytes = bytes
    self.comments = comments
    self.depthLimit = depthLimit
  }

  /// The byte at the reader's place, or `nil` at the end.
  var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// Line and column of the reader's place.
  mutating func position() -> TextPosition {
    while knownOffset < offset {
      let byte = bytes[knownOffset]
      if byte == UInt8(ascii: "\n") {
        knownLine += 1
        knownColumn = 1
      } else if byte & 0xC0 != 0x80 {  // a continuation byte begins no character
        knownColumn += 1
      }
      knownOffset += 1
    }
    return TextPosition(line: knownLine, column: knownColumn)
  }

  mutating func fault(_ code: JSONFault.Code) -> JSONFault {
    let code = current == nil && code != .trailingText ? .unexpectedEnd : code
    return JSONFault(code, at: position())
  }

  mutating func skipSpace() throws(JSONFault) {
    while let byte = current {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
        offset += 1
      case UInt8(ascii: "/") where comments:
        try skipComment()
      default:
        return
      }
    }
  }

  private mutating func skipComment() throws(JSONFault) {
    let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    if next == UInt8(ascii: "/") {
      while let byte = current, byte != UInt8(ascii: "\n") { offset += 1 }
    } else if next == UInt8(ascii: "*") {
      offset += 2
      while offset + 1 < bytes.count {
        if bytes[offset] == UInt8(ascii: "*"), bytes[offset + 1] == UInt8(ascii: "/") {
          offset += 2
          return
        }
        offset += 1
      }
      offset = bytes.count
      throw fault(.unexpectedEnd)
    } else {
      throw fault(.unexpected(expected: "a comment or a value"))
    }
  }

  mutating func readValue() throws(JSONFault) -> JSONValue {
    let start = position()
    switch current {
    case UInt8(ascii: "{"): return JSONValue(.object(try readMembers()), at: start)
    case UInt8(ascii: "["): return JSONValue(.array(try readElements()), at: start)
    case UInt8(ascii: "\""): return JSONValue(.string(try readString()), at: start)
    case UInt8(ascii: "t"): return JSONValue(try readWord("true", .bool(true)), at: start)
    case UInt8(ascii: "f"): return JSONValue(try readWord("false", .bool(false)), at: start)
    case UInt8(ascii: "n"): return JSONValue(try readWord("null", .null), at: start)
    case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
      return JSONValue(try readNumber(), at: start)
    default: throw fault(.unexpected(expected: "a value"))
    }
  }

  private mutating func readWord(
    _ word: StaticString, _ content: JSONValue.Content
  ) throws(JSONFault) -> JSONValue.Content {
    for byte in word.description.utf8 {
      guard current == byte else { throw fault(.unexpected(expected: word.description)) }
      offset += 1
    }
    return content
  }
}
