public import DataFiles

/// Everything that the documents say, as data: loaded once, never changed.
///
///     var faults = FaultLog()
///     let knowledge = KnowledgeBase(DataFolder("KnowledgeBase"), &faults)
///     try faults.throwIfAny()
///     knowledge.project("3.6")?.title   // "DUBU – …"
///     knowledge.project("9.9")          // nil
public struct KnowledgeBase: Sendable {
  /// Questions that the documents do not answer, of one sort.
  public struct Negatives: Sendable {
    /// The sort: near misses, other municipal matters, off the subject, noise.
    public let name: String
    /// The questions.
    public let questions: [String]

    /// Every `part`-th question, to measure with what is learnt from the others.
    package func heldOut(every part: Int) -> [String] {
      questions.enumerated().filter { $0.offset % part == 0 }.map(\.element)
    }

    /// The other questions.
    func kept(every part: Int) -> [String] {
      questions.enumerated().filter { $0.offset % part != 0 }.map(\.element)
    }
  }

  /// The documents, in the order of the file.
  public let documents: [Document]
  /// The areas of projects.
  public let areas: [Topic]
  /// The projects, in the order of their numbers.
  public let projects: [Project]
  /// The meetings, in the order of time.
  public let meetings: [Meeting]
  /// Other subjects of records.
  public let topics: [Topic]
  /// The facts.
  public let records: [Record]
  /// What imported documents say, in their own words.
  public let passages: [Passage]
  /// Questions that must be refused.
  public private(set) var negatives: [Negatives]
  /// Questions to try.
  public let examples: [String]
  /// The words of the domain.
  public let lexicon: Lexicon
  /// Changes when the data change: sixteen hexadecimal digits.
  public let version: String

  private let documentIndex: [String: Int]
  private let projectIndex: [String: Int]
  private let meetingIndex: [String: Int]
  private let topicIndex: [String: Int]
  private let areaIndex: [String: Int]

  /// Loads and checks a folder; every fault is noted, and what could be read is there.
  ///
  /// - Parameters:
  ///   - folder: The folder, laid out as the page on the knowledge format tells.
  ///   - faults: Where faults are noted; with any, the result must not serve.
  public init(_ folder: DataFolder, _ faults: inout FaultLog) {
    var loader = KnowledgeLoader(folder)
    loader.load(&faults)
    documents = loader.documents
    areas = loader.areas
    projects = loader.projects
    meetings = loader.meetings
    topics = loader.topics
    records = loader.records
    passages = loader.passages
    negatives = loader.negatives
    examples = loader.examples
    lexicon = loader.lexicon
    version = loader.version
    documentIndex = Self.index(documents.map(\.id))
    projectIndex = Self.index(projects.map(\.id))
    meetingIndex = Self.index(meetings.map(\.id))
    topicIndex = Self.index(topics.map(\.id))
    areaIndex = Self.index(areas.map(\.id))
    KnowledgeChecks(self).run(&faults)
  }

  /// The same knowledge without every `part`-th question that must be refused.
  package func holdingOutNegatives(every part: Int) -> KnowledgeBase {
    var less = self
    less.negatives = negatives.map {
      Negatives(name: $0.name, questions: $0.kept(every: part))
    }
    return less
  }

  /// The document with an id.
  public func document(_ id: String) -> Document? { documentIndex[id].map { documents[$0] } }
  /// The project with a number.
  public func project(_ id: String) -> Project? { projectIndex[id].map { projects[$0] } }
  /// The meeting with an id.
  public func meeting(_ id: String) -> Meeting? { meetingIndex[id].map { meetings[$0] } }
  /// The topic with an id.
  public func topic(_ id: String) -> Topic? { topicIndex[id].map { topics[$0] } }
  /// The area with an id.
  public func area(_ id: String) -> Topic? { areaIndex[id].map { areas[$0] } }

  /// An item of a meeting's agenda.
  public func item(meeting: String, number: String) -> AgendaItem? {
    self.meeting(meeting)?.items.first { $0.number == number }
  }

  /// What a subject is called in answers; `nil` for one that is not there.
  public func title(of subject: Subject) -> String? {
    switch subject {
    case .project(let id): project(id).map { "\($0.id) \($0.title)" }
    case .meeting(let id): meeting(id).flatMap { document($0.document)?.shortTitle }
    case .item(let meeting, let number): item(meeting: meeting, number: number)?.title
    case .area(let id): area(id)?.title
    case .topic(let id): topic(id)?.title
    }
  }

  private static func index(_ ids: [String]) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
