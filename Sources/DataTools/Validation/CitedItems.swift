import DataFiles
import Knowledge

/// Finds citations of agenda items and attachments that the meeting does not have.
struct CitedItems {
  private let meetings: [String: Meeting]

  init(_ knowledge: KnowledgeBase) {
    meetings = Dictionary(
      knowledge.meetings.map { ($0.document, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func check(_ places: [CitedPlace], _ faults: inout FaultLog) {
    for place in places {
      guard let meeting = meetings[place.citation.document] else { continue }
      let items = meeting.items.filter { item in
        place.citation.item.map { $0 == item.number } ?? true
      }
      // What stands outside of the agenda, such as the page of signatures, is cited by its heading.
      if let item = place.citation.item, item.utf8.first.map({ $0 > 57 }) ?? true {
        continue
      } else if let item = place.citation.item, items.isEmpty {
        note(place, "the meeting of \(meeting.id) has no item \"\(item)\"", &faults)
      } else if let attachment = place.citation.attachment,
        !items.contains(where: { $0.attachments.contains { $0.number == attachment } })
      {
        let owner = place.citation.item.map { "item \($0)" } ?? "the meeting"
        note(place, "\(owner) of \(meeting.id) has no attachment \"\(attachment)\"", &faults)
      }
    }
  }

  private func note(_ place: CitedPlace, _ message: String, _ faults: inout FaultLog) {
    faults.add(
      DataFault(.unknownReference, file: place.file, at: place.citation.position, message))
  }
}
