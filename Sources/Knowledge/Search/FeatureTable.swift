/// Numbers features in the order they first come: an open-addressing hash table over hashes.
struct FeatureTable: Sendable {
  private var keys: [UInt32]
  // One more than the slot; 0 marks a free place.
  private var slots: [UInt32]
  private var mask: Int
  private(set) var count = 0

  init(capacity: Int) {
    var size = 1024
    while size < capacity * 2, size < 1 << 28 { size <<= 1 }
    keys = Array(repeating: 0, count: size)
    slots = Array(repeating: 0, count: size)
    mask = size - 1
  }

  /// The number of a feature; `nil` for one that was never inserted.
  func slot(of feature: UInt32) -> Int? {
    var place = Int(feature) & mask
    while slots[place] != 0 {
      if keys[place] == feature { return Int(slots[place]) - 1 }
      place = (place + 1) & mask
    }
    return nil
  }

  /// The number of a feature, a new one where it has none yet.
  mutating func insert(_ feature: UInt32) -> Int {
    if count * 2 >= keys.count { grow() }
    var place = Int(feature) & mask
    while slots[place] != 0 {
      if keys[place] == feature { return Int(slots[place]) - 1 }
      place = (place + 1) & mask
    }
    keys[place] = feature
    count += 1
    slots[place] = UInt32(count)
    return count - 1
  }

  private mutating func grow() {
    let (oldKeys, oldSlots) = (keys, slots)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    slots = Array(repeating: 0, count: oldKeys.count * 2)
    mask = keys.count - 1
    for (key, slot) in zip(oldKeys, oldSlots) where slot != 0 {
      var place = Int(key) & mask
      while slots[place] != 0 { place = (place + 1) & mask }
      keys[place] = key
      slots[place] = slot
    }
  }
}
