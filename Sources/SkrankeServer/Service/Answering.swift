import Assistant
import DataFiles
import JSONCoding

/// What the server needs from whoever knows the answers; the tests have one of their own.
protocol Answering: Sendable {
  /// Answers a question of a conversation.
  func ask(_ question: String, _ state: inout DialogueState, explain: Bool) -> Answer
  /// Decides on a person's exemption.
  func checkExemption(_ facts: JSONValue) throws(RequestError) -> JSONValue
  /// One project, with its status as of a day.
  func project(_ name: String, asOf: CalendarDate?) throws(RequestError) -> JSONValue
  /// The projects of an area or with a status.
  func projects(
    area: String?, status: String?, asOf: CalendarDate?
  ) throws(RequestError) -> JSONValue
  /// The decisions of a meeting or a case.
  func decisions(
    meeting: CalendarDate?, caseNumber: String?
  ) throws(RequestError) -> JSONValue
  /// The records that fit a query best.
  func search(_ query: String, limit: Int) -> JSONValue
  /// Documents, counts and version.
  func information() -> JSONValue
  /// A fixed text for people.
  func lines(of text: InformationText) -> [String]
}

extension Assistant: Answering {}
