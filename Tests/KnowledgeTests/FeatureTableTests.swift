import Testing

@testable import Knowledge

@Suite struct `Numbers of features` {
  @Test func `are given in the order features first come`() {
    var table = FeatureTable(capacity: 2)
    #expect(table.insert(17) == 0)
    #expect(table.insert(4) == 1)
    #expect(table.insert(17) == 0)
    #expect(table.number(of: 4) == 1)
    #expect(table.number(of: 99) == nil)
    #expect(table.features == [17, 4])
  }

  @Test func `stay the same while the table grows, for features that meet in one place too`() {
    var table = FeatureTable(capacity: 0)
    // All of them belong to the same few places of a small table.
    let features = (UInt32(0)..<5_000).map { $0 << 12 | $0 % 3 }
    for feature in features { _ = table.insert(feature) }
    #expect(table.count == features.count)
    #expect(features.enumerated().allSatisfy { table.number(of: $1) == $0 })
    #expect(table.number(of: 3) == nil)
  }
}
