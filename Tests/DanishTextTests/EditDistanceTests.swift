import Testing

@testable import DanishText

@Suite struct `Edit distance` {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("ab", "ba", 1), ("abc", "abc", 0), ("abcd", "acbd", 1),
    ("fritagelse", "fritaglse", 1), ("kitten", "sitting", 3), ("abcdef", "badcfe", 3),
    ("ca", "abc", 3),
  ])
  func `counts edits both ways`(pair: (first: String, second: String, edits: Int)) {
    var distance = EditDistance()
    let first = Array(pair.first.utf8)
    let second = Array(pair.second.utf8)
    #expect(distance.edits(first, second, limit: 3) == pair.edits)
    #expect(distance.edits(second, first, limit: 3) == pair.edits)
    #expect(distance.edits(first, second, limit: pair.edits - 1) == nil)
  }
}
