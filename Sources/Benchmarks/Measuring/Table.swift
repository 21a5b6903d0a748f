/// Rows of text in columns: the first to the left, the others to the right.
///
///     Table([["what", "µs"], ["tokenise", "3.1"]]).text
///     // what       µs
///     // tokenise  3.1
struct Table {
  /// The rows, the heading first.
  var rows: [[String]]

  init(_ rows: [[String]]) { self.rows = rows }

  /// The rows as lines.
  var text: String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + space : space + cell
      }.joined(separator: "  ")
    }.map { $0 + "\n" }.joined()
  }
}

/// Numbers as tables show them.
enum Figure {
  /// Nanoseconds as microseconds with one digit behind the point.
  static func microseconds(_ nanoseconds: UInt64) -> String { tenths(Double(nanoseconds) / 1_000) }

  /// Nanoseconds as whole milliseconds.
  static func milliseconds(_ nanoseconds: UInt64) -> String {
    String(Int((Double(nanoseconds) / 1_000_000).rounded()))
  }

  /// KiB as MB of a million bytes.
  static func megabytes(_ kibibytes: Int) -> String { tenths(Double(kibibytes) * 1_024 / 1e6) }

  /// A number with one digit behind the point.
  static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(abs(tenths % 10))"
  }

  /// A number with two digits behind the point.
  static func hundredths(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = abs(hundredths % 100)
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
