import JSONCoding
import WireProtocol

/// A source in words: title, date, agenda item, attachment and page.
///
///     SourceText(["title": "Handlingsplan", "date": "2011-06-20", "page": 18]).text
///     // Handlingsplan (20. juni 2011), side 18
///
/// The words are those of the daemon's text dialect.
struct SourceText: Sendable {
  let text: String

  init(_ source: JSONValue) {
    let title = source["title"]?.string ?? source["document"]?.string ?? ""
    var parts = [VisibleText.trimmed(title)]
    // Minutes have their day in the title.
    if let date = source["date"]?.string.flatMap(Self.day), !title.contains(date) {
      parts[0] += " (\(date))"
    }
    if let item = source["item"]?.string {
      let isNumber = item.allSatisfy { $0.isNumber || $0 == "." }
      parts.append(isNumber ? "punkt \(item)" : "»\(item)«")
    }
    if let attachment = source["attachment"]?.string { parts.append("bilag \(attachment)") }
    if let page = source["page"]?.integer { parts.append("side \(page)") }
    text = parts.joined(separator: ", ")
  }

  private static let months = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
    "november", "december",
  ]

  /// `3. marts 2014` for `2014-03-03`; the text itself where it is no such day.
  private static func day(_ text: String) -> String {
    let parts = text.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      (1...12).contains(month)
    else { return VisibleText.trimmed(text) }
    return "\(day). \(months[month - 1]) \(year)"
  }
}
