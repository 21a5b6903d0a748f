/// The sentences that the assistant can say; their words stand in `Intents/replies.json`.
public enum ReplyKey: String, CaseIterable, Sendable {
  /// Put before the statement that answers a question for yes or no.
  case yes, no
  /// The documents do not hold the answer.
  case unknown
  /// The same, with the nearest thing that they do hold in `{nearest}`.
  case unknownWithNearest
  /// Where to turn with what is not in the documents.
  case whereToTurn
  /// A question back with choices, in `{choices}`.
  case whichDoYouMean
  /// The same where the question names nothing at all; likely things in `{choices}`.
  case whatDoYouMean
  /// Asks for the project, meeting or item that a question leaves open.
  case whichProject, whichMeeting, whichItem
  /// Nothing was written.
  case emptyQuestion
  /// The question is not in Danish; a short reply in English and German.
  case english, german
  /// It is no language at all.
  case nonsense
  /// Asks people not to write personal numbers.
  case personalNumber
  /// Small talk.
  case greeting, thanks, farewell, abuse, identity
  /// What one can ask, for a chat.
  case capabilities
  /// Introduces the list of documents.
  case documents
  /// Introduces questions to try.
  case examples
  /// The conversation was forgotten.
  case restarted
  /// A list of projects: `{count}` and `{list}`; none; with what they were chosen by in `{filter}`.
  case projectList, projectListEmpty
  /// How a project stands: `{project}`, `{date}`, `{text}`.
  case projectStatus
  /// No status is known of `{project}`; none as of `{date}`.
  case projectStatusUnknown, projectStatusUnknownThen, projectStatusNearest
  /// Who or what fills a role of `{project}`: `{name}`.
  case projectOwner, projectLeader, projectDepartment
  /// The documents do not tell the role of `{project}`.
  case projectRoleUnknown
  /// The agenda of a meeting: `{meeting}`, `{list}`.
  case agenda
  /// What a meeting decided: `{meeting}`, `{list}`.
  case meetingDecisions
  /// What was decided on an item: `{item}`, `{meeting}`, `{text}`.
  case itemDecision
  /// An item that was dealt with behind closed doors: `{item}`, `{meeting}`.
  case itemClosed
  /// What was recommended on an item: `{item}`, `{by}`, `{text}`.
  case itemRecommendation
  /// An item without a case number, or with `{case}`.
  case itemCase, itemCaseUnknown
  /// The papers of an item: `{item}`, `{list}`.
  case itemAttachments, itemAttachmentsNone, attachmentMissing
  /// A case number through the documents: `{case}`, `{list}`.
  case caseTrace
  /// No such case, meeting or project.
  case caseUnknown, meetingUnknown, projectUnknown
  /// What an imported document says where no record tells it: `{document}`, `{page}`, `{text}`.
  case passage
  /// When and where a meeting was held, who was away and who signed.
  case meetingTime, meetingTimeUnknown, meetingPlace, meetingAbsent, meetingNoneAbsent
  case meetingMembers
  /// The meetings that the documents tell of: `{list}`.
  case meetingList
  /// Before the decision on a person: what was understood, `{facts}`.
  case exemptionSummary
  /// Before the next question of the interview.
  case exemptionNext
  /// Nothing that was said is a fact about the person.
  case exemptionNotUnderstood
  /// The same for the second time: it is left open.
  case exemptionSkipped
  /// After an answer to something else: back to the case, with its `{question}`.
  case exemptionBack
  /// The word of the rules for the person, where whoever writes has told who it is.
  case exemptionCitizen
  /// Short replies to offer.
  case replyYes, replyNo, replyUnsure
}
