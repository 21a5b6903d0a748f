import Testing

@testable import TextClassification

@Suite struct `Eight numbers at a time` {
  private func lane(_ numbers: [Float]) -> Lane {
    var lane = Lane.zero
    for (place, number) in numbers.enumerated() { lane[place] = number }
    return lane
  }

  @Test func `are read where they were written`() {
    let numbers: [Float] = [1, 2, 3, 4, 5, 6, 7, 8]
    #expect((0..<Lane.width).map { lane(numbers)[$0] } == numbers)
    #expect(Lane(repeating: 2)[7] == 2)
  }

  @Test func `are added and combined each with the one beside it`() {
    var sums = lane([1, 2, 3, 4, 5, 6, 7, 8])
    sums.add(lane([8, 7, 6, 5, 4, 3, 2, 1]), times: 10)
    #expect(sums == lane([81, 72, 63, 54, 45, 36, 27, 18]))
    let differences = sums.combined(with: Lane(repeating: 1)) { $0 - $1 }
    #expect(differences == lane([80, 71, 62, 53, 44, 35, 26, 17]))
  }

  @Test(arguments: 0..<8)
  func `have the greatest magnitude wherever it stands`(place: Int) {
    var numbers = Lane(repeating: 1)
    numbers[place] = -9
    #expect(numbers.magnitude == 9)
  }
}
