/// Reads Unicode scalars from UTF-8 bytes without trapping on bytes cut anywhere.
enum ScalarReader {
  /// Finds the scalar that begins at an offset.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8; ill-formed bytes are read as U+FFFD, one byte each.
  ///   - offset: Where to read.
  /// - Returns: The scalar and how many bytes it takes; `nil` past the end.
  static func scalar(
    in bytes: [UInt8], at offset: Int
  ) -> (value: UInt32, length: Int)? {
    guard bytes.indices.contains(offset) else { return nil }
    let lead = bytes[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, offset + length <= bytes.count else {
      return (0xFFFD, 1)
    }
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for next in bytes[(offset + 1)..<(offset + length)] {
      guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(next & 0x3F)
    }
    return (value, length)
  }
}
