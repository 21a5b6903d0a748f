import DataFiles

extension Answer {
  /// The answer as a block of lines for people: the text, then a line for each source.
  ///
  ///     DUBU er forsinket …
  ///     Kilde: Referat af … møde den 2. juni 2014, punkt 6, bilag 6.1, side 20
  ///
  /// No line is empty, and none begins with `{` or `[` (contract, section 3).
  public var lines: [String] {
    let told = text.split(separator: "\n").map(String.init)
    return (told + sources.map(\.line)).map(Self.guarded)
  }

  /// A line as the text dialect may hold it: one that would look like JSON gets a space in front.
  static func guarded(_ line: String) -> String {
    line.hasPrefix("{") || line.hasPrefix("[") ? " " + line : line
  }
}

extension Source {
  /// The source as a line for people.
  ///
  /// A heading stands for the item in a document whose items have no numbers.
  public var line: String {
    var parts = [title]
    if let day = date.flatMap(CalendarDate.init).map(DanishDate.text), !title.contains(day) {
      parts[0] += " (\(day))"
    }
    if let item {
      let isNumber = item.allSatisfy { $0.isNumber || $0 == "." }
      parts.append(isNumber ? "punkt \(item)" : "»\(item)«")
    }
    if let attachment { parts.append("bilag \(attachment)") }
    if let page { parts.append("side \(page)") }
    return "Kilde: " + parts.joined(separator: ", ")
  }
}
