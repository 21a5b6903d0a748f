public import DataFiles
public import JSONCoding
import Knowledge

extension Assistant {
  /// Decisions of a meeting or a case (`decision.list`), in the order of time and agenda.
  ///
  /// - Parameters:
  ///   - meeting: The day of the meeting; `nil` for all.
  ///   - caseNumber: A case number such as `14/4287`; `nil` for all.
  /// - Returns: `{"decisions": […]}`.
  /// - Throws: `.notFound` for a meeting or case that the documents do not have.
  public func decisions(
    meeting: CalendarDate?, caseNumber: String?
  ) throws(RequestError) -> JSONValue {
    var meetings = knowledge.meetings
    if let meeting {
      meetings = meetings.filter { $0.date == meeting }
      if meetings.isEmpty { throw .notFound(field: "meeting", value: meeting.description) }
    }
    var items = meetings.flatMap { meeting in meeting.items.map { (meeting, $0) } }
    if let caseNumber {
      items = items.filter { $0.1.caseNumber == caseNumber }
      if items.isEmpty { throw .notFound(field: "case", value: caseNumber) }
    }
    return ["decisions": JSONValue(items.map { json($0.1, of: $0.0) })]
  }

  private func json(_ item: AgendaItem, of meeting: Meeting) -> JSONValue {
    var value: JSONValue = [
      "meeting": JSONValue(meeting.date.description), "committee": JSONValue(meeting.committee),
      "item": JSONValue(item.number), "title": JSONValue(item.title),
    ]
    value.set("case", .text(item.caseNumber))
    value.set("decision", .text(item.decision?.text))
    value.set(
      "recommendation",
      item.recommendation.map { ruling in
        var recommendation: JSONValue = ["text": JSONValue(ruling.text)]
        recommendation.set("by", .text(ruling.by))
        return recommendation
      })
    let citations = (item.decision?.citations ?? []) + item.citations
    value.set("sources", JSONValue(composer.sources(citations).map(\.json)))
    return value
  }
}
