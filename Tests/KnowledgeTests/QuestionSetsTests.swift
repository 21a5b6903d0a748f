import Testing

@testable import Knowledge

@Suite struct `Sets of questions` {
  @Test(arguments: [1, 12, 31, 32, 64, 65, 100])
  func `hold any of a record's questions`(count: Int) {
    var sets = QuestionSets()
    let members = (0..<count).filter { $0 % 3 == 0 || $0 == count - 1 }
    var bits = [UInt64](repeating: 0, count: 2 + (count + 63) / 64)
    for member in members { bits[2 + member / 64] |= 1 << UInt64(member % 64) }
    let other = sets.code([0, 0], at: 0, count: count)
    let code = sets.code(bits, at: 2, count: count)

    var found: [Int] = []
    sets.forEachQuestion(of: code) { found.append($0) }
    #expect(found == members)
    sets.forEachQuestion(of: other) { _ in Issue.record("nothing is in the empty set") }

    var sums = [Float](repeating: 0, count: count + 5)
    sets.add(2, to: code, in: &sums, from: 5)
    sets.add(1, to: code, in: &sums, from: 5)
    sets.add(7, to: other, in: &sums, from: 5)
    let expected = (0..<count).map { Float(members.contains($0) ? 3 : 0) }
    #expect(sums == [0, 0, 0, 0, 0] + expected)
  }
}
