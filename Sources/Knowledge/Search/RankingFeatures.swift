/// What speaks for a record as the answer to a question; each about −1 to 1.
public struct RankingFeatures: Sendable, Equatable {
  /// BM25 over all features, as a share of what the question's features could give.
  public var relevance: Float = 0
  /// How much of the question's words, by rarity, the record has.
  public var coverage: Float = 0
  /// How much of them its statement has.
  public var statementCoverage: Float = 0
  /// How like the question the most like of the record's own questions is.
  public var likeness: Float = 0
  /// Whether the record's kind is what the form of the question asks for.
  public var kind: Float = 0
  /// Whether the record is about what the question names.
  public var subject: Float = 0
  /// Whether the record belongs to the meeting that the question names.
  public var meeting: Float = 0
  /// −1 where the record does not know a place that the question names. To know it is no merit:
  /// a municipality's own name stands for everything in its documents.
  public var place: Float = 0
  /// Whether the record knows the years that the question names.
  public var year: Float = 0
  /// The rarest word of the question that the record does not have: 1 for one never seen.
  public var missing: Float = 0

  /// Whether its statement has nothing of the kind that is asked for, such as a number.
  public var lacking: Float = 0
  /// Whether the record only says what the documents do not hold.
  public var gap: Float = 0

  /// No evidence.
  public init() {}

  /// Every feature by the name that ``Tuning`` and explanations use.
  public static let all: [(name: String, value: @Sendable (RankingFeatures) -> Float)] = [
    ("relevance", { $0.relevance }), ("coverage", { $0.coverage }),
    ("statementCoverage", { $0.statementCoverage }), ("likeness", { $0.likeness }),
    ("kind", { $0.kind }), ("subject", { $0.subject }), ("meeting", { $0.meeting }),
    ("place", { $0.place }), ("year", { $0.year }), ("missing", { $0.missing }),
    ("lacking", { $0.lacking }), ("gap", { $0.gap }),
  ]
}

/// A record with what speaks for it.
public struct RankedRecord: Sendable {
  /// Its index among the knowledge base's records.
  public let record: Int
  /// What speaks for it.
  public let features: RankingFeatures
  /// The whole, by which records are put in order.
  public let score: Float
}
