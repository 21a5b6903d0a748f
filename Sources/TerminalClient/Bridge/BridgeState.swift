import JSONCoding

/// What a bridge has carried over its connection and not had answered yet.
struct BridgeState: Sendable {
  private var opened = 0
  private var isOpen = false
  /// The ids of requests under way, in the order they were asked.
  private(set) var underWay: [JSONValue] = []

  /// Begins a connection.
  ///
  /// - Returns: Its number.
  mutating func open() -> Int {
    opened += 1
    isOpen = true
    underWay = []
    return opened
  }

  /// Notes requests before they are sent.
  ///
  /// - Returns: Whether the connection still stands.
  mutating func begin(_ ids: [JSONValue], over number: Int) -> Bool {
    guard isOpen, number == opened else { return false }
    underWay += ids
    return true
  }

  /// Notes that replies came.
  mutating func finish(_ ids: [JSONValue], over number: Int) {
    guard number == opened else { return }
    for id in ids {
      if let index = underWay.firstIndex(of: id) { underWay.remove(at: index) }
    }
  }

  /// Ends a connection.
  ///
  /// - Returns: The ids of requests that got no reply.
  mutating func close(_ number: Int) -> [JSONValue] {
    guard isOpen, number == opened else { return [] }
    isOpen = false
    defer { underWay = [] }
    return underWay
  }

  /// The ids in a message or a batch; a notification has none.
  static func ids(of line: some Collection<UInt8>) -> [JSONValue] {
    guard let value = try? JSONReader.read(Array(line)) else { return [] }
    return (value.array ?? [value]).compactMap { $0["id"] }
  }
}
