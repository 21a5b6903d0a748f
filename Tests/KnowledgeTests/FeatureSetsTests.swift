import Testing

@testable import Knowledge

@Suite struct `Sets of features` {
  @Test func `know their own features alone`() {
    var sets = FeatureSets()
    sets.append([9, 3, 9, 70])
    sets.append([])
    sets.append([4])
    #expect([3, 9, 70].allSatisfy { sets.contains($0, in: 0) })
    #expect(![0, 4, 10, 71].contains { sets.contains($0, in: 0) })
    #expect(!sets.contains(4, in: 1))
    #expect(sets.contains(4, in: 2))
    #expect(!sets.contains(9, in: 2))
  }
}
