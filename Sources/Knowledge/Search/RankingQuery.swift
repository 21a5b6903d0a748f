/// What a question asks for, as the ranking needs it.
public struct RankingQuery: Sendable {
  /// A place that the question names.
  public struct Place: Sendable {
    /// Its name.
    public let name: String
    /// The folded stems of its words.
    public let stems: [[UInt8]]

    /// Makes a place.
    public init(name: String, stems: [[UInt8]]) {
      self.name = name
      self.stems = stems
    }
  }

  /// The question's words.
  public var text: AnalyzedText
  /// Words of the question before, where this one leans on it; they count for less.
  public var earlier: AnalyzedText?
  /// The subjects that it names, if any.
  public var subjects: Set<Subject> = []
  /// The meetings that it names, if any.
  public var meetings: Set<String> = []
  /// The places that it names, if any.
  public var places: [Place] = []
  /// The years that it names, if any.
  public var years: [Int] = []
  /// The kind of answer that its form asks for.
  public var form: QuestionForm = .open
  /// Whether only records of the named subjects are wanted.
  public var isOnlyOfSubjects = false
  /// Whether it asks if something heard is true, so that its figures may be wrong.
  public var isConfirmation = false

  /// Makes a query that names nothing yet.
  public init(text: AnalyzedText) { self.text = text }
}
