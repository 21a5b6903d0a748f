/// The lines asked before, and the place of a person who looks through them.
struct History: Sendable {
  /// How many lines are kept.
  static let limit = 1_000

  /// The lines, the newest last.
  private(set) var lines: [String]
  private var place: Int
  private var draft = ""

  /// Takes lines of earlier sessions.
  init(_ lines: [String] = []) {
    self.lines = lines.suffix(Self.limit)
    place = self.lines.count
  }

  /// Keeps a line; one that repeats the last adds nothing.
  ///
  /// - Returns: Whether it was new.
  @discardableResult
  mutating func add(_ line: String) -> Bool {
    let isNew = !line.isEmpty && lines.last != line
    if isNew { lines = (lines + [line]).suffix(Self.limit) }
    place = lines.count
    return isNew
  }

  /// Goes to the line before.
  ///
  /// - Parameter current: What stands in the editor, kept while older lines are looked at.
  /// - Returns: The line, or `nil` at the oldest.
  mutating func previous(from current: String) -> String? {
    guard place > 0 else { return nil }
    if place == lines.count { draft = current }
    place -= 1
    return lines[place]
  }

  /// Goes to the line after; behind the newest one is what was being written.
  mutating func next() -> String? {
    guard place < lines.count else { return nil }
    place += 1
    return place == lines.count ? draft : lines[place]
  }

  /// Finds the newest line with a text in it.
  ///
  /// - Parameters:
  ///   - text: What to look for; capitals do not count.
  ///   - index: Only lines older than that one.
  /// - Returns: The line's index.
  func last(with text: String, before index: Int? = nil) -> Int? {
    let wanted = text.lowercased()
    return lines[..<min(index ?? lines.count, lines.count)].lastIndex {
      wanted.isEmpty || $0.lowercased().contains(wanted)
    }
  }
}
