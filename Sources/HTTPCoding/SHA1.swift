/// The hash that the WebSocket handshake is made with, FIPS 180-4; for nothing that needs to be
/// secure, as collisions are known.
enum SHA1 {
  /// The hash of a message.
  ///
  ///     SHA1.hash(of: "abc".utf8)  // a9993e364706816aba3e25717850c26c9cd0d89d, as bytes
  ///
  /// - Returns: 20 bytes.
  static func hash(of message: some Sequence<UInt8>) -> [UInt8] {
    // FIPS 180-4 §5.3.1.
    var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0]
    let padded = padding(Array(message))
    for start in stride(from: 0, to: padded.count, by: 64) {
      let block = compressed(state, padded[start..<start + 64])
      for index in state.indices { state[index] &+= block[index] }
    }
    return state.flatMap(bytes)
  }

  /// FIPS 180-4 §5.1.1: a one bit, zeros up to 56 bytes in the last block, the length in bits.
  private static func padding(_ message: [UInt8]) -> [UInt8] {
    let zeros = (119 - message.count % 64) % 64
    let length = UInt64(message.count) &* 8
    return message + [0x80] + Array(repeating: 0, count: zeros)
      + bytes(UInt32(truncatingIfNeeded: length >> 32)) + bytes(UInt32(truncatingIfNeeded: length))
  }

  /// FIPS 180-4 §6.1.2, steps 1 to 3, for one block of 64 bytes.
  private static func compressed(_ state: [UInt32], _ block: ArraySlice<UInt8>) -> [UInt32] {
    var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { start in
      block[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for index in 16..<80 {
      words.append(
        rotated(words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16], by: 1))
    }
    var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
    for (index, word) in words.enumerated() {
      // FIPS 180-4 §4.1.1 and §4.2.1.
      let (mixed, constant): (UInt32, UInt32) =
        switch index / 20 {
        case 0: (b & c ^ ~b & d, 0x5a82_7999)
        case 1: (b ^ c ^ d, 0x6ed9_eba1)
        case 2: (b & c ^ b & d ^ c & d, 0x8f1b_bcdc)
        default: (b ^ c ^ d, 0xca62_c1d6)
        }
      let next = rotated(a, by: 5) &+ mixed &+ e &+ constant &+ word
      (e, d, c, b, a) = (d, c, rotated(b, by: 30), a, next)
    }
    return [a, b, c, d, e]
  }

  private static func rotated(_ word: UInt32, by bits: UInt32) -> UInt32 {
    word << bits | word >> (32 - bits)
  }

  private static func bytes(_ word: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) }
  }
}
