import Foundation

/// The state of a ``BinaryClassifier``'s training.
///
/// Places of the table that no example uses take no part, so that what is worked on stays small and
/// close together.
struct BinaryTraining {
  /// What the score begins with.
  private(set) var bias: Float = 0
  private var biasSquares: Float = 1e-3
  // Side by side, since both are wanted for each feature.
  private struct Cell {
    var weight: Float = 0
    /// The sum of squared slopes.
    var squares: Float = 1e-3
  }

  private var cells: [Cell]
  /// The examples' features as numbers of weights.
  private var numbers: [UInt32]
  private let starts: [Int]
  private let examples: [Float]
  /// Where each weight stands in the table.
  private var places: [UInt32] = []

  init(_ texts: FeatureLists, weights examples: [Float], tableSize: Int) {
    self.examples = examples
    starts = texts.starts
    numbers = texts.features
    places = Self.number(&numbers, tableSize: tableSize)
    cells = Array(repeating: Cell(), count: places.count)
  }

  /// Numbers the places of the table in the order in which features first need them.
  private static func number(_ features: inout [UInt32], tableSize: Int) -> [UInt32] {
    let mask = UInt32(tableSize - 1)
    // One more than the number; 0 for a place without one.
    var known = [UInt32](repeating: 0, count: tableSize)
    var places: [UInt32] = []
    var index = 0
    while index < features.count {
      let place = features[index] & mask
      var number = known[Int(place)]
      if number == 0 {
        places.append(place)
        number = UInt32(places.count)
        known[Int(place)] = number
      }
      features[index] = number - 1
      index += 1
    }
    return places
  }

  /// Visits examples once, in the order given.
  mutating func visit(_ order: [Int], step: Float, decay: Float) {
    var index = 0
    while index < order.count {
      let example = order[index]
      index += 1
      let range = starts[example]..<starts[example + 1]
      let scale = BinaryClassifier.scale(of: range.count)
      let score = Self.sum(numbers, range, cells) * scale + bias
      let weight = examples[example]
      let gradient = (Self.sigmoid(score) - (weight > 0 ? 1 : 0)) * abs(weight)
      // What is certain already teaches nothing.
      if abs(gradient) < 1e-4 { continue }
      Self.move(numbers, range, &cells, slope: gradient * scale, step: step, decay: decay)
      biasSquares += gradient * gradient
      bias -= step * gradient / biasSquares.squareRoot()
    }
  }

  private static func sum(_ numbers: [UInt32], _ range: Range<Int>, _ cells: [Cell]) -> Float {
    var sum: Float = 0
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      sum += cells[Int(numbers[index])].weight
      index += 1
    }
    return sum
  }

  private static func move(
    _ numbers: [UInt32], _ range: Range<Int>, _ cells: inout [Cell],
    slope: Float, step: Float, decay: Float
  ) {
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let number = Int(numbers[index])
      var cell = cells[number]
      let slope = slope + decay * cell.weight
      cell.squares += slope * slope
      cell.weight -= step * slope / cell.squares.squareRoot()
      cells[number] = cell
      index += 1
    }
  }

  /// The weights, each at its place in the table.
  func table(size: Int) -> [Float] {
    var table = [Float](repeating: 0, count: size)
    var number = 0
    while number < places.count {
      table[Int(places[number])] = cells[number].weight
      number += 1
    }
    return table
  }

  private static func sigmoid(_ value: Float) -> Float { 1 / (1 + exp(-value)) }
}
