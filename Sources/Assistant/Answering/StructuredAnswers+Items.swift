import DataFiles
import Knowledge

extension StructuredAnswers {
  /// The one agenda item that a question is about: named, or spoken of before.
  private func item(_ request: Request) -> AgendaItem? {
    var named = request.understanding.items
    let meetings = Set(request.understanding.namedMeetings)
    if !meetings.isEmpty { named = named.filter { meetings.contains($0.meeting) } }
    if named.count == 1 {
      return knowledge.item(meeting: named[0].meeting, number: named[0].number)
    }
    guard named.isEmpty, request.understanding.subjects.isEmpty,
      case .item(let meeting, let number) = request.state.subject
    else { return nil }
    return knowledge.item(meeting: meeting, number: number)
  }

  private func values(_ item: AgendaItem) -> [String: String] {
    [
      "item": item.title, "number": item.number,
      "meeting": composer.date(ofMeeting: item.meeting),
    ]
  }

  func itemDecision(_ request: Request) -> Reply? {
    guard let item = item(request) else { return nil }
    guard let decision = item.decision else {
      guard item.isClosed else { return nil }
      return reply(
        request, replies.text(.itemClosed, values(item)), item.citations, subject: item.subject,
        outcome: .unknown)
    }
    let text = replies.text(
      .itemDecision, values(item).merging(["text": decision.text]) { $1 })
    return reply(request, text, decision.citations, subject: item.subject)
  }

  func itemRecommendation(_ request: Request) -> Reply? {
    guard let item = item(request), let recommendation = item.recommendation,
      let by = recommendation.by
    else { return nil }
    let text = replies.text(
      .itemRecommendation, values(item).merging(["text": recommendation.text, "by": by]) { $1 })
    return reply(request, text, recommendation.citations, subject: item.subject)
  }

  func itemCase(_ request: Request) -> Reply? {
    guard let item = item(request) else { return nil }
    let text =
      item.caseNumber.map { number in
        replies.text(.itemCase, values(item).merging(["case": number]) { $1 })
      } ?? replies.text(.itemCaseUnknown, values(item))
    return reply(request, text, item.citations, subject: item.subject)
  }

  func itemAttachments(_ request: Request) -> Reply? {
    guard let item = item(request) else { return nil }
    guard !item.attachments.isEmpty else {
      return reply(
        request, replies.text(.itemAttachmentsNone, values(item)), item.citations,
        subject: item.subject)
    }
    let lines = item.attachments.map { attachment in
      let name = [attachment.number, attachment.title].compactMap(\.self).joined(separator: " ")
      return attachment.isIncluded ? name : name + " (" + replies.text(.attachmentMissing) + ")"
    }
    let text = replies.text(
      .itemAttachments, values(item).merging(["list": Composer.lines(lines)]) { $1 })
    return reply(request, text, item.citations, subject: item.subject)
  }

  /// A case number through the documents: every item that has it, with what was decided.
  func caseTrace(_ request: Request) -> Reply? {
    guard let number = request.understanding.caseNumbers.first else { return nil }
    let items = knowledge.meetings.flatMap(\.items).filter { $0.caseNumber == number }
    guard !items.isEmpty else {
      return reply(
        request, replies.text(.caseUnknown, ["case": number]), [], outcome: .unknown)
    }
    let lines = items.map { item in
      replies.text(
        .itemDecision, values(item).merging(["text": item.decision?.text ?? ""]) { $1 })
    }
    let text = replies.text(.caseTrace, ["case": number, "list": Composer.lines(lines)])
    return reply(
      request, text, items.flatMap { $0.decision?.citations ?? $0.citations },
      subject: items.count == 1 ? items[0].subject : nil)
  }
}
