/// The grammar of `Host`, RFC 9110 §7.2: a host and perhaps a port.
enum HTTPHost {
  /// Whether it is one; an empty host, which the grammar has too, is none for a server.
  static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.first == UInt8(ascii: "[") {
      guard let end = bytes.firstIndex(of: UInt8(ascii: "]")) else { return false }
      let address = bytes[bytes.index(after: bytes.startIndex)..<end]
      return address.contains(UInt8(ascii: ":"))
        && address.allSatisfy {
          ASCII.hex($0) != nil || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
        } && isPort(bytes[bytes.index(after: end)...])
    }
    let name = bytes.prefix { $0 != UInt8(ascii: ":") }
    return !name.isEmpty && name.allSatisfy(isNameCharacter) && isPort(bytes.dropFirst(name.count))
  }

  /// RFC 3986 §3.2.2: unreserved characters and sub-delimiters; `%` begins an encoded one.
  private static func isNameCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "|"),
      UInt8(ascii: ","):
      // A comma is a sub-delimiter, but no host has one, and two joined `Host` fields do.
      false
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ";"), UInt8(ascii: "="): true
    default: ASCII.isToken(byte)
    }
  }

  /// Nothing, or a colon and digits.
  private static func isPort(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return true }
    return first == UInt8(ascii: ":") && bytes.count <= 6
      && bytes.dropFirst().allSatisfy(ASCII.isDigit)
  }
}
