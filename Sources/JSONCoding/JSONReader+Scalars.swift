extension JSONReader {
  /// Reads a string whose opening quotation mark stands at the reader's place.
  mutating func readString() throws(JSONFault) -> String {
    offset += 1
    let start = offset
    while let byte = current, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
      offset += 1
    }
    if current == UInt8(ascii: "\"") {
      let text = try text(of: bytes[start..<offset], from: start)
      offset += 1
      return text
    }
    return try readEscapedString(bytes[start..<offset])
  }

  private mutating func readEscapedString(
    _ head: ArraySlice<UInt8>
  ) throws(JSONFault) -> String {
    let start = head.startIndex
    var collected = Array(head)
    while true {
      guard let byte = current else { throw fault(.unexpectedEnd) }
      switch byte {
      case UInt8(ascii: "\""):
        let text = try text(of: collected[...], from: start)
        offset += 1
        return text
      case UInt8(ascii: "\\"):
        try readEscape(into: &collected)
      case 0..<0x20:
        throw fault(.controlCharacter)
      default:
        collected.append(byte)
        offset += 1
      }
    }
  }

  private mutating func text(
    of slice: ArraySlice<UInt8>, from start: Int
  ) throws(JSONFault) -> String {
    // ASCII needs no validation, which costs several times what the copy does.
    if slice.allSatisfy({ $0 < 0x80 }) { return String(decoding: slice, as: UTF8.self) }
    guard let text = String(validating: slice, as: UTF8.self) else {
      throw JSONFault(.invalidUTF8, at: position())
    }
    return text
  }

  // RFC 8259 §7.
  private mutating func readEscape(into collected: inout [UInt8]) throws(JSONFault) {
    offset += 1
    guard let byte = current else { throw fault(.unexpectedEnd) }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): collected.append(byte)
    case UInt8(ascii: "b"): collected.append(0x08)
    case UInt8(ascii: "f"): collected.append(0x0C)
    case UInt8(ascii: "n"): collected.append(0x0A)
    case UInt8(ascii: "r"): collected.append(0x0D)
    case UInt8(ascii: "t"): collected.append(0x09)
    case UInt8(ascii: "u"):
      offset += 1
      collected.append(contentsOf: String(try readUnicodeEscape()).utf8)
      return
    default: throw fault(.invalidEscape)
    }
    offset += 1
  }

  private mutating func readUnicodeEscape() throws(JSONFault) -> Unicode.Scalar {
    let first = try readHexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800..<0xDC00).contains(first), current == UInt8(ascii: "\\"),
      offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "u")
    else { throw fault(.invalidEscape) }
    offset += 2
    let second = try readHexadecimal()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw fault(.invalidEscape) }
    return scalar
  }

  private mutating func readHexadecimal() throws(JSONFault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = current else { throw fault(.unexpectedEnd) }
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: throw fault(.invalidEscape)
      }
      value = value << 4 | UInt32(digit)
      offset += 1
    }
    return value
  }

  // RFC 8259 §6.
  mutating func readNumber() throws(JSONFault) -> JSONValue.Content {
    let start = offset
    var whole = true
    if current == UInt8(ascii: "-") { offset += 1 }
    if current == UInt8(ascii: "0") {
      offset += 1
      if let byte = current, isDigit(byte) { throw fault(.invalidNumber) }
    } else {
      try skipDigits()
    }
    if current == UInt8(ascii: ".") {
      whole = false
      offset += 1
      try skipDigits()
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      whole = false
      offset += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { offset += 1 }
      try skipDigits()
    }
    let literal = String(decoding: bytes[start..<offset], as: UTF8.self)
    // "-0" is a number of its own, and goes back as it came.
    if whole, literal != "-0", let integer = Int(literal) { return .integer(integer) }
    guard let number = Double(literal), number.isFinite else { throw fault(.invalidNumber) }
    return .decimal(number, literal: literal)
  }

  private mutating func skipDigits() throws(JSONFault) {
    guard let byte = current, isDigit(byte) else { throw fault(.invalidNumber) }
    while let byte = current, isDigit(byte) { offset += 1 }
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
