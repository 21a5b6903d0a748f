/// Writes what was learned as words of 32 bits.
///
///     var writer = ModelWriter()
///     writer.add([1.5, -2] as [Float])
///     var reader = ModelReader(writer.words)
///     try reader.floats()   // [1.5, -2]
package struct ModelWriter: Sendable {
  /// The words so far.
  package private(set) var words: [UInt32] = []

  /// Nothing written yet.
  package init() {}

  /// Adds a number.
  package mutating func add(_ number: Int) { words.append(UInt32(truncatingIfNeeded: number)) }

  /// Adds a number.
  package mutating func add(_ number: Float) { words.append(number.bitPattern) }

  /// Adds a row of numbers, and before it how many they are.
  package mutating func add(_ numbers: [UInt32]) {
    add(numbers.count)
    words.append(contentsOf: numbers)
  }

  /// Adds a row of numbers.
  package mutating func add(_ numbers: [Int32]) {
    add(numbers.count)
    words.append(contentsOf: numbers.lazy.map { UInt32(bitPattern: $0) })
  }

  /// Adds a row of numbers.
  package mutating func add(_ numbers: [Float]) {
    add(numbers.count)
    words.append(contentsOf: numbers.lazy.map(\.bitPattern))
  }
}

/// Reads what a ``ModelWriter`` wrote, in the same order.
package struct ModelReader: Sendable {
  /// The words are not those of a model.
  package struct Damage: Error {
    /// Makes the error.
    package init() {}
  }

  private let words: [UInt32]
  private var place = 0

  /// Reads words from the first one on.
  package init(_ words: [UInt32]) { self.words = words }

  /// Whether all was read.
  package var isAtEnd: Bool { place == words.count }

  /// Reads a number that is not below 0.
  package mutating func number() throws(Damage) -> Int {
    guard place < words.count else { throw Damage() }
    place += 1
    return Int(words[place - 1])
  }

  /// Reads a number.
  package mutating func float() throws(Damage) -> Float {
    Float(bitPattern: UInt32(truncatingIfNeeded: try number()))
  }

  /// Reads a row of numbers.
  package mutating func numbers() throws(Damage) -> [UInt32] { Array(try row()) }

  /// Reads a row of numbers.
  package mutating func integers() throws(Damage) -> [Int32] {
    try row().map { Int32(bitPattern: $0) }
  }

  /// Reads a row of numbers.
  package mutating func floats() throws(Damage) -> [Float] {
    try row().map { Float(bitPattern: $0) }
  }

  private mutating func row() throws(Damage) -> ArraySlice<UInt32> {
    let count = try number()
    guard count <= words.count - place else { throw Damage() }
    place += count
    return words[(place - count)..<place]
  }
}
