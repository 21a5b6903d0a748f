import Testing

@testable import DataTools

@Suite struct `Terms that occur in texts` {
  private let index = TermIndex([
    "Udgifterne til digital post", "Kanalen er digital", "post", "",
  ])

  @Test(arguments: ["digital post", "postens", "udgift", "kanal er digital"])
  func `are found by the stems of their words`(term: String) {
    #expect(index.holds(term))
  }

  @Test(arguments: ["digital udgift", "digital post post", "hest", "", "?", "post kanalen"])
  func `are not found where their words do not follow one another in one text`(term: String) {
    #expect(!index.holds(term))
  }

  @Test func `knows each word once`() {
    let words = index.words.map { String(decoding: $0, as: UTF8.self) }
    #expect(words == ["udgifterne", "til", "digital", "post", "kanalen", "er"])
  }
}
