public import DataFiles
public import JSONCoding

/// One fact that somebody could ask for.
public struct Record: Sendable {
  /// What sort of fact it is; it agrees with the kind of answer that a question asks for.
  public enum Kind: String, CaseIterable, Sendable {
    case status, date, figure, person, reason, purpose, condition, step, definition, list, yesno
    /// What the documents name but do not hold.
    case gap
  }

  /// A question that people would ask for the fact with.
  public struct Question: Sendable {
    /// What the statement answers it with, where it is a question for yes or no.
    public enum Reply: String, Sendable { case yes, no }

    /// The question in people's words.
    public let text: String
    /// Yes or no, where the statement settles it.
    public let reply: Reply?
    /// Where it stands in the data.
    public let position: TextPosition
  }

  /// The record's id, unique in the knowledge base.
  public let id: String
  /// What it is about.
  public let subject: Subject
  /// What sort of fact it is.
  public let kind: Kind
  /// The fact, in one to three Danish sentences that stand alone.
  public let statement: String
  /// The day as of which it holds, where it changes with time.
  public let asOf: CalendarDate?
  /// Where it stands in the documents.
  public let citations: [Citation]
  /// Questions that it answers.
  public let questions: [Question]
  /// Path of its file, for faults.
  public let file: String
  /// Where it begins in the file.
  public let position: TextPosition

  init(_ value: JSONValue, in file: String, _ faults: inout FaultLog) {
    var reader = ObjectReader(value, in: file)
    self.file = file
    position = value.position
    id = reader.string("id")
    let name = reader.string("subject")
    if let subject = Subject(name) {
      self.subject = subject
    } else {
      subject = .topic(name)
      reader.note(
        .invalidValue, at: reader.place(of: "subject"),
        "\"\(name)\" is no subject; write project:, meeting:, item:, area: or topic: and an id")
    }
    kind = reader.word("kind", Kind.self) ?? .definition
    statement = reader.string("statement")
    asOf = reader.optionalDate("asOf")
    citations = reader.citations("citations", &faults)
    questions =
      Self.questions(reader.array("questions"), nil)
      + Self.questions(reader.optionalArray("yes"), .yes)
      + Self.questions(reader.optionalArray("no"), .no)
    reader.finish(&faults)
  }

  private static func questions(_ values: [JSONValue], _ reply: Question.Reply?) -> [Question] {
    values.map { Question(text: $0.string ?? "", reply: reply, position: $0.position) }
  }
}
