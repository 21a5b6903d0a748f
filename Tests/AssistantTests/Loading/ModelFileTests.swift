import Testing

@testable import Assistant

@Suite struct `The file of learned models` {
  private let words: [UInt32] = [7, 0, .max, 1 << 20]

  @Test func `is read under the key that it was written under`() {
    let bytes = ModelFile.bytes(words, key: 0x0123_4567_89AB_CDEF)
    #expect(ModelFile.words(bytes, key: 0x0123_4567_89AB_CDEF) == words)
    #expect(ModelFile.words(bytes, key: 0x0123_4567_89AB_CDEE) == nil)
    #expect(ModelFile.words(ModelFile.bytes([], key: 1), key: 1)?.isEmpty == true)
  }

  @Test func `is not read where any byte of it is another`() {
    let bytes = ModelFile.bytes(words, key: 5)
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 0x10
      #expect(ModelFile.words(damaged, key: 5) == nil)
    }
  }

  @Test(arguments: 0..<40)
  func `is not read where its end is missing`(count: Int) {
    let bytes = ModelFile.bytes(words, key: 5)
    #expect(bytes.count == 40)
    #expect(ModelFile.words(Array(bytes.prefix(count)), key: 5) == nil)
  }
}
