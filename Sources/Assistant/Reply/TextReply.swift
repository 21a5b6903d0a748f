extension Answer {
  /// The answer as a block of lines for people: the text, then a line for each source.
  ///
  /// No line is empty, and none begins with `{` or `[` (contract, section 3).
  public var lines: [String] {
    var lines = text.split(separator: "\n").map(String.init)
    lines += sources.map { "Kilde: \($0.title)" }
    return lines.map(Self.guarded)
  }

  /// A line as the text dialect may hold it: without control characters, not beginning like JSON.
  static func guarded(_ line: String) -> String {
    line.hasPrefix("{") || line.hasPrefix("[") ? " " + line : line
  }
}
