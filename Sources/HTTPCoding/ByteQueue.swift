/// Bytes that have come and are not used up yet.
struct ByteQueue: Sendable {
  private var bytes: [UInt8] = []
  private var start = 0
  /// How far a search for the end of a line has got, so that no byte is looked at twice.
  private var searched = 0

  /// How many there are.
  var count: Int { bytes.count - start }

  /// All of them.
  var all: ArraySlice<UInt8> { bytes[start...] }

  mutating func append(_ more: ArraySlice<UInt8>) {
    if start > 0 {
      bytes.removeFirst(start)
      start = 0
    }
    bytes += more
  }

  /// Takes at most so many from the front.
  mutating func take(_ most: Int) -> ArraySlice<UInt8> {
    let end = start + min(max(0, most), count)
    defer {
      start = end
      searched = 0
    }
    return bytes[start..<end]
  }

  /// Takes one line, its line feed included; nil while that has not come.
  mutating func takeLine() -> ArraySlice<UInt8>? {
    let from = start + searched
    guard let feed = bytes[from...].firstIndex(of: ASCII.lineFeed) else {
      searched = count
      return nil
    }
    return take(feed + 1 - start)
  }

  mutating func removeAll() { self = ByteQueue() }
}
