import Foundation

/// The features that a set of texts has, each with a place and a measure of how rare it is.
///
/// A feature that all texts have weighs 1; one that a single text of n has weighs 1 + ln((1+n)/2)
/// (inverse document frequency, smoothed).
public struct FeatureVocabulary: Sendable {
  // Open addressing with linear probing: one look-up costs a few nanoseconds.
  private var slots: [Slot]
  private var mask: UInt32
  private(set) var frequencies: [Int32] = []
  private(set) var rarities: [Float] = []

  private struct Slot {
    var feature: UInt32 = 0
    var place: Int32 = -1
  }

  /// Learns the features of texts.
  ///
  /// - Parameter texts: The features of each text, each once.
  public init(_ texts: [FeatureCounts]) {
    slots = Array(repeating: Slot(), count: 1 << 10)
    mask = UInt32(slots.count - 1)
    for text in texts {
      let features = text.features
      var index = 0
      while index < features.count {
        let place = insert(features[index])
        frequencies[place] += 1
        index += 1
      }
    }
    let total = Float(texts.count) + 1
    rarities = frequencies.map { 1 + log(total / Float(1 + $0)) }
  }

  /// A vocabulary of features in the order of their places; `nil` where one stands there twice.
  init?(features: [UInt32], frequencies: [Int32], rarities: [Float]) {
    var size = 1 << 10
    while size < features.count * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    mask = UInt32(size - 1)
    for feature in features { _ = insert(feature) }
    guard self.frequencies.count == features.count else { return nil }
    self.frequencies = frequencies
    self.rarities = rarities
  }

  /// The features in the order of their places.
  var features: [UInt32] {
    var features = [UInt32](repeating: 0, count: frequencies.count)
    for slot in slots where slot.place >= 0 { features[Int(slot.place)] = slot.feature }
    return features
  }

  /// How many features there are.
  public var count: Int { frequencies.count }

  /// The place of a feature, or `nil` for one that no text had.
  public func place(of feature: UInt32) -> Int? {
    var index = feature & mask
    while true {
      let slot = slots[Int(index)]
      if slot.place < 0 { return nil }
      if slot.feature == feature { return Int(slot.place) }
      index = (index + 1) & mask
    }
  }

  /// How rare the feature at a place is.
  public func rarity(at place: Int) -> Float { rarities[place] }

  /// In how many texts the feature at a place occurs.
  public func frequency(at place: Int) -> Int { Int(frequencies[place]) }

  private mutating func insert(_ feature: UInt32) -> Int {
    if frequencies.count * 2 >= slots.count { grow() }
    var index = feature & mask
    while slots[Int(index)].place >= 0 {
      if slots[Int(index)].feature == feature { return Int(slots[Int(index)].place) }
      index = (index + 1) & mask
    }
    let place = frequencies.count
    slots[Int(index)] = Slot(feature: feature, place: Int32(truncatingIfNeeded: place))
    frequencies.append(0)
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    mask = UInt32(slots.count - 1)
    for slot in old where slot.place >= 0 {
      var index = slot.feature & mask
      while slots[Int(index)].place >= 0 { index = (index + 1) & mask }
      slots[Int(index)] = slot
    }
  }
}

/// The natural logarithm, kept from `Foundation` in the files that need no more of it.
func logarithm(of value: Float) -> Float { log(value) }
