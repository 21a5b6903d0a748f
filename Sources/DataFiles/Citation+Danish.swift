extension Citation {
  /// The place as people read it: title, date, agenda item, attachment and page.
  ///
  ///     let place = Citation(document: "notat", page: 18, item: "6", attachment: "6.1")
  ///     place.danish(title: "Notat", date: CalendarDate("2011-06-20"))
  ///     // "Notat (20. juni 2011), punkt 6, bilag 6.1, side 18"
  ///     Citation(document: "politik", item: "Bredbånd").danish(title: "Politik")
  ///     // "Politik, »Bredbånd«": a heading stands for the item where items have no numbers
  ///
  /// - Parameters:
  ///   - title: The document's title.
  ///   - date: Its date; left out where the title has it, as the titles of minutes do.
  /// - Returns: What there is of these, in this order.
  public func danish(title: String, date: CalendarDate? = nil) -> String {
    var parts = [title]
    if let day = date?.danish, !title.contains(day) { parts[0] += " (\(day))" }
    if let item {
      let isNumber = item.allSatisfy { $0.isNumber || $0 == "." }
      parts.append(isNumber ? "punkt \(item)" : "»\(item)«")
    }
    if let attachment { parts.append("bilag \(attachment)") }
    if let page { parts.append("side \(page)") }
    return parts.joined(separator: ", ")
  }
}
