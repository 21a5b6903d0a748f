extension UInt8 {
  /// Whether the byte is a space or a control character, which counts as one.
  var isBlank: Bool { self <= 0x20 || self == 0x7F }
}

extension ArraySlice<UInt8> {
  /// The slice without a CR at its end.
  func dropCarriageReturn() -> ArraySlice<UInt8> {
    last == UInt8(ascii: "\r") ? dropLast() : self
  }

  /// The slice without the byte order mark at its beginning (RFC 3629 §6).
  func dropByteOrderMark() -> ArraySlice<UInt8> {
    starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3) : self
  }
}
