import DanishText
import DataFiles
import Knowledge

extension StructuredAnswers {
  /// The one meeting that a question is about; asks back where it can be any.
  private enum Choice {
    case meeting(Meeting)
    case ask(Reply)
    case none
  }

  private func choice(_ request: Request) -> Choice {
    var named = request.understanding.meetings
    if named.isEmpty { named = meetingsInNamedMonth(request) }
    if named.count == 1, let meeting = knowledge.meeting(named[0]) { return .meeting(meeting) }
    if named.isEmpty, let day = unknownDay(request) {
      let text = replies.text(
        .meetingUnknown,
        ["date": day, "choices": Composer.enumeration(knowledge.meetings.map(date))])
      return .ask(reply(request, text, [], outcome: .unknown))
    }
    if named.isEmpty, let spoken = request.state.meeting, let meeting = knowledge.meeting(spoken) {
      return .meeting(meeting)
    }
    if knowledge.meetings.count == 1 { return .meeting(knowledge.meetings[0]) }
    let meetings = named.isEmpty ? knowledge.meetings : named.compactMap(knowledge.meeting)
    guard meetings.count > 1 else { return .none }
    let choices = meetingChoices(meetings)
    let text = replies.text(
      .whichDoYouMean, ["choices": Composer.enumeration(choices, last: "eller")])
    return .ask(askBack(request, text, choices: choices))
  }

  /// «i juni» means the meeting of June once it is clear that a meeting is meant.
  private func meetingsInNamedMonth(_ request: Request) -> [String] {
    let dates = request.understanding.dates.filter { $0.month != nil }
    return knowledge.meetings.filter { meeting in
      dates.contains { date in
        date.agrees(
          withYear: meeting.date.year, month: meeting.date.month, day: meeting.date.day)
      }
    }.map(\.id)
  }

  /// A day that the question names and on which no meeting was held.
  private func unknownDay(_ request: Request) -> String? {
    for date in request.understanding.dates {
      guard date.month != nil, date.day != nil || date.head != nil || date.year != nil else {
        continue
      }
      let isKnown = knowledge.meetings.contains { meeting in
        date.agrees(
          withYear: meeting.date.year, month: meeting.date.month, day: meeting.date.day)
      }
      if !isKnown { return request.understanding.typed(date) }
    }
    return nil
  }

  /// Meetings as they can be picked.
  func meetingChoices(_ meetings: [Meeting]) -> [String] {
    meetings.map { "mødet den \(date($0))" }
  }

  private func date(_ meeting: Meeting) -> String { meeting.date.danish }

  private func withMeeting(_ request: Request, _ body: (Meeting) -> Reply?) -> Reply? {
    switch choice(request) {
    case .meeting(let meeting): body(meeting)
    case .ask(let reply): reply
    case .none: nil
    }
  }

  func agenda(_ request: Request) -> Reply? {
    withMeeting(request) { meeting in
      let lines = meeting.items.map { "\($0.number). \($0.title)" }
      let text = replies.text(
        .agenda, ["meeting": date(meeting), "list": lines.joined(separator: "\n")])
      return reply(request, text, meeting.citations, subject: .meeting(meeting.id))
    }
  }

  func meetingDecisions(_ request: Request) -> Reply? {
    guard request.understanding.items.isEmpty, request.understanding.ownWords <= 3 else {
      return nil
    }
    return withMeeting(request) { meeting in
      let decided = meeting.items.filter { $0.decision != nil }
      let lines = decided.map { item in
        "\(item.number). \(item.title): \(item.decision?.text ?? "")"
      }
      let text = replies.text(
        .meetingDecisions, ["meeting": date(meeting), "list": lines.joined(separator: "\n")])
      return reply(
        request, text, decided.compactMap { $0.decision?.citations.first },
        subject: .meeting(meeting.id))
    }
  }

  func meetingFact(_ request: Request) -> Reply? {
    // «Hvornår er det Frivillig Fredag?» is about the day, not about the meeting.
    guard request.understanding.subjects.isEmpty else { return nil }
    if request.intent == "meeting.members", request.understanding.meetings.isEmpty,
      let first = knowledge.meetings.first,
      knowledge.meetings.allSatisfy({ Set($0.members) == Set(first.members) })
    {
      let days = Composer.enumeration(knowledge.meetings.map(date))
      let text = replies.text(
        .meetingMembers, ["meeting": days, "list": Composer.enumeration(first.members)])
      return reply(request, text, knowledge.meetings.flatMap(\.citations))
    }
    return withMeeting(request) { meeting in
      let day = date(meeting)
      let text: String
      switch request.intent {
      case "meeting.time":
        text =
          meeting.time.map { replies.text(.meetingTime, ["meeting": day, "time": $0]) }
          ?? replies.text(.meetingTimeUnknown, ["meeting": day])
      case "meeting.place":
        guard let place = meeting.place else { return nil }
        text = replies.text(.meetingPlace, ["meeting": day, "place": place])
      case "meeting.absent":
        text =
          meeting.absent.isEmpty
          ? replies.text(.meetingNoneAbsent, ["meeting": day])
          : replies.text(
            .meetingAbsent, ["meeting": day, "list": Composer.enumeration(meeting.absent)])
      default:
        text = replies.text(
          .meetingMembers, ["meeting": day, "list": Composer.enumeration(meeting.members)])
      }
      return reply(request, text, meeting.citations, subject: .meeting(meeting.id))
    }
  }

  func meetingList(_ request: Request) -> Reply? {
    let days = Composer.enumeration(knowledge.meetings.map(date))
    return reply(
      request, replies.text(.meetingList, ["list": days]),
      knowledge.meetings.compactMap(\.citations.first))
  }
}
