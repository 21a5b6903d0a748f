import DataFiles
import Knowledge

/// Answers that are put together from projects, meetings and agenda items, not found in a record.
///
/// Each intent that can be answered so stands in ``answer(_:_:)``; what lacks its project, meeting
/// or item is asked back, or left to the records.
struct StructuredAnswers: Sendable {
  /// What a structured answer is about, for the questions that follow.
  struct Reply: Sendable {
    var answer: Answer
    var subject: Subject?
    var meeting: String?
  }

  /// What a question wants, with what it names and what was spoken of before.
  struct Request: Sendable {
    /// The intent's name.
    let intent: String
    /// How sure it is.
    let confidence: Double
    /// What was recognised.
    let understanding: Understanding
    /// The conversation so far.
    let state: DialogueState
  }

  let knowledge: KnowledgeBase
  let replies: Replies
  let composer: Composer

  /// Answers, asks back, or gives `nil` where the records should answer.
  func answer(_ request: Request) -> Reply? {
    switch request.intent {
    case "project.status": projectStatus(request)
    case "project.owner": role(request, \.owner, .projectOwner)
    case "project.leader": role(request, \.leader, .projectLeader)
    case "project.department": role(request, \.department, .projectDepartment)
    case "project.list", "project.count": projectList(request)
    case "agenda.show": agenda(request)
    case "decision.list": meetingDecisions(request)
    case "decision.show": itemDecision(request) ?? meetingDecisions(request)
    case "item.case": itemCase(request)
    case "item.recommendation": itemRecommendation(request)
    case "item.attachments": itemAttachments(request)
    case "case.trace": caseTrace(request)
    case "meeting.time", "meeting.place", "meeting.absent", "meeting.members":
      meetingFact(request)
    case "meeting.list": meetingList(request)
    default: nil
    }
  }

  /// An answer with its intent, sources and what it is about.
  func reply(
    _ request: Request, _ text: String, _ citations: [Citation], subject: Subject? = nil,
    meeting: String? = nil, outcome: Answer.Outcome = .answer
  ) -> Reply {
    var answer = Answer(
      outcome: outcome, text: text,
      intent: .init(name: request.intent, confidence: request.confidence))
    answer.sources = composer.sources(citations)
    return Reply(answer: answer, subject: subject, meeting: meeting ?? subject?.meeting)
  }

  /// Asks back with choices that can be picked.
  func askBack(_ request: Request, _ text: String, choices: [String]) -> Reply {
    var reply = reply(request, text, [], outcome: .clarify)
    reply.answer.suggestions = choices
    return reply
  }
}
