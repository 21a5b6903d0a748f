public import DataFiles
public import JSONCoding

/// One project of the plan, and how it stands.
public struct Project: Sendable {
  /// How a project stands.
  public enum State: String, CaseIterable, Sendable {
    case planned, notStarted, inProgress, onSchedule, delayed, noProgress, implemented, closed

    /// Whether a project that stands so is also in the state that is asked for; `nil` where it may
    /// be both or where this state does not tell.
    ///
    ///     State.delayed.answers(.implemented)  // false
    ///     State.delayed.answers(.inProgress)   // true
    ///     State.closed.answers(.implemented)   // nil
    public func answers(_ asked: State) -> Bool? {
      if self == asked { return true }
      switch (asked, self) {
      case (.inProgress, .onSchedule), (.inProgress, .delayed), (.notStarted, .planned): return true
      case (.implemented, .closed), (.closed, .implemented): return nil
      case (.implemented, _), (.closed, _), (.delayed, .onSchedule), (.delayed, .implemented),
        (.onSchedule, .delayed), (.onSchedule, .noProgress), (.inProgress, .notStarted),
        (.inProgress, .planned), (.notStarted, .inProgress), (.notStarted, .onSchedule),
        (.notStarted, .delayed), (.notStarted, .implemented), (.noProgress, .onSchedule),
        (.noProgress, .implemented):
        return false
      default: return nil
      }
    }
  }

  /// How the project stood on a day.
  public struct Status: Sendable {
    /// The day.
    public let asOf: CalendarDate
    /// How it stood.
    public let state: State
    /// The same in one or two Danish sentences.
    public let text: String
    /// Where it stands.
    public let citations: [Citation]
  }

  /// Who or what fills a role, as the documents write it.
  public struct Role: Sendable {
    /// A name, initials or a department.
    public let name: String
    /// Where it stands.
    public let citations: [Citation]
  }

  /// The number in the plan, such as `3.6`.
  public let id: String
  /// The number of the project that it is a part of.
  public let parent: String?
  /// The title.
  public let title: String
  /// What else people call it.
  public let names: [String]
  /// Systems and steps that belong to it, without being names of it.
  public let related: [String]
  /// The area that it belongs to.
  public let area: String
  /// What it is for, in a sentence.
  public let purpose: String
  /// Where the purpose stands.
  public let purposeCitations: [Citation]
  /// Who owns it.
  public let owner: Role?
  /// Who leads it.
  public let leader: Role?
  /// Which department it is in.
  public let department: Role?
  /// Its statuses, the newest last; empty where none is known.
  public let statuses: [Status]
  /// Path of its file, for faults.
  public let file: String
  /// Where it begins in the file.
  public let position: TextPosition

  init(_ file: DataFile, _ faults: inout FaultLog) {
    var reader = ObjectReader(file.root, in: file.path)
    self.file = file.path
    position = file.root.position
    id = reader.string("id")
    parent = reader.optionalString("parent")
    title = reader.string("title")
    names = reader.optionalStrings("names")
    related = reader.optionalStrings("related")
    area = reader.string("area")
    purpose = reader.string("purpose")
    purposeCitations = reader.citations("purposeCitations", &faults)
    owner = Self.role(reader.optional("owner"), file.path, &faults)
    leader = Self.role(reader.optional("leader"), file.path, &faults)
    department = Self.role(reader.optional("department"), file.path, &faults)
    statuses = reader.optionalArray("statuses").compactMap { value in
      Self.status(value, file.path, &faults)
    }.sorted { $0.asOf < $1.asOf }
    reader.finish(&faults)
  }

  /// The newest status, or the newest one not later than a day.
  public func status(asOf day: CalendarDate?) -> Status? {
    guard let day else { return statuses.last }
    return statuses.last { $0.asOf <= day }
  }

  private static func role(
    _ value: JSONValue?, _ file: String, _ faults: inout FaultLog
  ) -> Role? {
    guard let value else { return nil }
    var reader = ObjectReader(value, in: file)
    defer { reader.finish(&faults) }
    return Role(name: reader.string("name"), citations: reader.citations("citations", &faults))
  }

  private static func status(
    _ value: JSONValue, _ file: String, _ faults: inout FaultLog
  ) -> Status? {
    var reader = ObjectReader(value, in: file)
    defer { reader.finish(&faults) }
    let asOf = reader.optionalDate("asOf")
    if asOf == nil { reader.note(.missingKey, "\"asOf\" is missing; a status holds as of a day") }
    let state = reader.word("state", State.self)
    let text = reader.string("text")
    let citations = reader.citations("citations", &faults)
    guard let asOf, let state else { return nil }
    return Status(asOf: asOf, state: state, text: text, citations: citations)
  }
}
