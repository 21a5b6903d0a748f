/// Numbers features in the order they first come: an open-addressing hash table over hashes.
///
///     var table = FeatureTable(capacity: 2)
///     table.insert(17)        // 0
///     table.insert(4)         // 1
///     table.number(of: 17)    // 0
///     table.number(of: 99)    // nil
struct FeatureTable: Sendable {
  /// The features in the order of their numbers.
  private(set) var features: [UInt32] = []
  // The feature in the high half, one more than its number in the low; 0 marks a free place.
  private var entries: [UInt64]

  private static let leastSize = 1024

  init(capacity: Int) {
    var size = Self.leastSize
    while size < capacity * 2, size < 1 << 28 { size <<= 1 }
    entries = Array(repeating: 0, count: size)
  }

  /// How many features have a number.
  var count: Int { features.count }

  /// The number of a feature; `nil` for one that was never inserted.
  func number(of feature: UInt32) -> Int? {
    let entry = entries[Self.place(of: feature, in: entries)]
    return entry == 0 ? nil : Int(entry & 0xFFFF_FFFF) - 1
  }

  /// The number of a feature, a new one where it has none yet.
  mutating func insert(_ feature: UInt32) -> Int {
    let place = Self.place(of: feature, in: entries)
    let entry = entries[place]
    if entry != 0 { return Int(entry & 0xFFFF_FFFF) - 1 }
    features.append(feature)
    entries[place] = UInt64(feature) << 32 | UInt64(features.count)
    if features.count * 2 >= entries.count { grow() }
    return features.count - 1
  }

  /// Where a feature stands, or the free place where it belongs.
  private static func place(of feature: UInt32, in entries: [UInt64]) -> Int {
    let mask = entries.count - 1
    var place = Int(feature) & mask
    while entries[place] != 0, UInt32(entries[place] >> 32) != feature {
      place = (place + 1) & mask
    }
    return place
  }

  private mutating func grow() {
    let old = entries
    var new = [UInt64](repeating: 0, count: old.count * 2)
    var place = 0
    while place < old.count {
      let entry = old[place]
      if entry != 0 { new[Self.place(of: UInt32(entry >> 32), in: new)] = entry }
      place += 1
    }
    entries = new
  }
}
