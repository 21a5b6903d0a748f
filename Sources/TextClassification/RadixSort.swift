/// Puts hashes in order by their bytes instead of comparing them.
enum RadixSort {
  // With fewer than these, counting costs more than comparing.
  private static let fewest = 32

  /// The numbers in ascending order.
  ///
  /// - Complexity: Four passes over the numbers, one a byte, and over 256 counters.
  static func sorted(_ numbers: [UInt32]) -> [UInt32] {
    if numbers.count < fewest { return insertionSorted(numbers) }
    var numbers = numbers
    var other = numbers
    var starts = [Int](repeating: 0, count: 256)
    var shift: UInt32 = 0
    while shift < 32 {
      count(numbers, by: shift, into: &starts)
      move(numbers, by: shift, to: &other, &starts)
      swap(&numbers, &other)
      shift += 8
    }
    return numbers
  }

  /// Finds where the numbers with each value of a byte begin.
  private static func count(_ numbers: [UInt32], by shift: UInt32, into starts: inout [Int]) {
    var value = 0
    while value < 256 {
      starts[value] = 0
      value += 1
    }
    var place = 0
    while place < numbers.count {
      let byte = Int(numbers[place] >> shift & 0xFF)
      starts[byte] = starts[byte] + 1
      place += 1
    }
    var sum = 0
    value = 0
    while value < 256 {
      let count = starts[value]
      starts[value] = sum
      sum += count
      value += 1
    }
  }

  private static func move(
    _ numbers: [UInt32], by shift: UInt32, to other: inout [UInt32], _ starts: inout [Int]
  ) {
    var place = 0
    while place < numbers.count {
      let number = numbers[place]
      let byte = Int(number >> shift & 0xFF)
      let target = starts[byte]
      other[target] = number
      starts[byte] = target + 1
      place += 1
    }
  }

  private static func insertionSorted(_ numbers: [UInt32]) -> [UInt32] {
    var numbers = numbers
    var next = 1
    while next < numbers.count {
      let number = numbers[next]
      var place = next
      while place > 0, numbers[place - 1] > number {
        numbers[place] = numbers[place - 1]
        place -= 1
      }
      numbers[place] = number
      next += 1
    }
    return numbers
  }
}
