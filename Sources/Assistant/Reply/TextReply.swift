import DataFiles

extension Answer {
  /// The answer as a block of lines for people: the text, then a line for each source.
  ///
  ///     DUBU er forsinket …
  ///     Kilde: Referat af … møde den 2. juni 2014, punkt 6, bilag 6.1, side 20
  ///
  /// No line is empty, and none begins with `{` or `[` (the protocol page, “Text”).
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
  public var line: String {
    let place = Citation(document: document, page: page, item: item, attachment: attachment)
    return "Kilde: " + place.danish(title: title, date: date.flatMap(CalendarDate.init))
  }
}
