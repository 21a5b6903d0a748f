import DataFiles
import JSONCoding

/// A meeting as a file of `meetings/`.
struct MeetingFile {
  let document: ImportedDocument
  let meeting: ImportedMeeting
  let id: String
  let date: CalendarDate
  let wording: ImportWording

  var json: JSONValue {
    let head = meeting.head
    let committee = head.committee ?? document.organisation
    var value: JSONValue = [
      "id": JSONValue(id), "document": JSONValue(document.id), "committee": JSONValue(committee),
      "date": JSONValue(date.description),
    ]
    value.set("time", .text(head.time))
    value.set("place", .text(head.place))
    value.set("absent", .strings(head.absent))
    value.set("members", .strings(head.members))
    value.set("names", .strings(NameMaker(wording: wording).names(of: date, committee)))
    value.set("citations", JSONValue(citations))
    value.set("items", JSONValue(meeting.items.map(item)))
    return value
  }

  private var citations: [JSONValue] {
    let head = citation(page: 1, evidence: meeting.evidence)
    guard let page = meeting.signaturePage, let signer = meeting.head.members.first else {
      return [head]
    }
    return [head, citation(page: page, evidence: signer)]
  }

  private func item(_ item: ImportedItem) -> JSONValue {
    var value: JSONValue = ["number": JSONValue(item.number), "title": JSONValue(item.title)]
    value.set("names", .strings(NameMaker(wording: wording).names(of: item)))
    value.set("case", .text(item.caseNumber))
    if item.isClosed { value.set("closed", true) }
    value.set("recommendation", item.recommendation.map { ruling($0, of: item) })
    value.set("decision", item.decision.map { ruling($0, of: item) })
    value.set("attachments", JSONValue(item.attachments.map(attachment)))
    let place =
      item.page.map { citation(page: $0, evidence: item.evidence ?? item.title, item: item.number) }
      ?? citation(page: 1, evidence: item.title, item: item.number)
    value.set("citations", [place])
    return value
  }

  private func ruling(_ ruling: ImportedRuling, of item: ImportedItem) -> JSONValue {
    var value: JSONValue = [:]
    value.set("by", .text(ruling.by))
    value.set("text", JSONValue(ruling.text))
    value.set(
      "citations", [citation(page: ruling.page, evidence: ruling.evidence, item: item.number)])
    return value
  }

  private func attachment(_ attachment: ImportedAttachment) -> JSONValue {
    var value: JSONValue = [:]
    value.set("number", .text(attachment.number))
    value.set("title", JSONValue(attachment.title))
    value.set("included", JSONValue(attachment.isIncluded))
    return value
  }

  private func citation(page: Int, evidence: String, item: String? = nil) -> JSONValue {
    var value: JSONValue = ["document": JSONValue(document.id), "page": JSONValue(page)]
    value.set("item", .text(item))
    value.set("evidence", .strings([evidence]))
    return value
  }
}
