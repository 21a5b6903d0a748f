/// Options, verbs or commands with what they are for, as a page of help lists them.
///
///     OptionTable.text([("--json", "one line of JSON"), ("-h", "this")])
///     //   --json  one line of JSON
///     //   -h      this
public enum OptionTable {
  /// Puts the meanings below each other.
  ///
  /// - Parameter rows: What is typed, and what it means.
  /// - Returns: A line for each, indented by two spaces, without a line feed at the end.
  public static func text(_ rows: [(name: String, meaning: String)]) -> String {
    let width = rows.map(\.name.count).max() ?? 0
    return rows.map { name, meaning in
      "  " + name + String(repeating: " ", count: width - name.count + 2) + meaning
    }.joined(separator: "\n")
  }
}
