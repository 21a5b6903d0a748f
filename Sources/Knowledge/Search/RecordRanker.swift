import DataFiles
import DanishText
import TextClassification

/// What a question asks for, as the ranking needs it.
public struct RankingQuery: Sendable {
  /// The question's words.
  public var text: AnalyzedText
  /// The subjects that it names, if any.
  public var subjects: [Subject]
  /// The meetings that it names, if any.
  public var meetings: [String]
  /// The kind of answer that its form asks for.
  public var form: QuestionForm

  /// Makes a query.
  public init(
    text: AnalyzedText, subjects: [Subject] = [], meetings: [String] = [],
    form: QuestionForm = .open
  ) {
    self.text = text
    self.subjects = subjects
    self.meetings = meetings
    self.form = form
  }
}

/// What speaks for one record, each between about −1 and 1.
public struct RankingFeatures: Sendable {
  /// BM25 over all features, as a share of what the question's features could give at most.
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

  /// The features in the order of ``names``.
  public var values: [Float] {
    [relevance, coverage, statementCoverage, likeness, kind, subject, meeting]
  }
  /// What the features are called in explanations.
  public static let names = [
    "relevance", "coverage", "statementCoverage", "likeness", "kind", "subject", "meeting",
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

/// Finds the records that best answer a question.
public struct RecordRanker: Sendable {
  private static let candidates = 16
  public nonisolated(unsafe) static var weights: [Float] = [3, 1, 0.3, 1, 0.15, 1, 0.5]

  private let knowledge: KnowledgeBase
  private let index: RecordIndex
  private let extractor = FeatureExtractor()
  private let questions: QuestionStore
  private let statements: [Set<UInt32>]
  private let synonyms: SynonymTable

  /// Indexes a knowledge base.
  public init(_ knowledge: KnowledgeBase, analyzer: TextAnalyzer) {
    self.knowledge = knowledge
    let extractor = FeatureExtractor()
    var store = QuestionStore()
    var statements: [Set<UInt32>] = []
    index = RecordIndex(
      knowledge.records.map { record in
        var all: [UInt32] = []
        let title = knowledge.title(of: record.subject) ?? ""
        for text in [record.statement, title] {
          all += extractor.features(of: analyzer.analyze(text).featureWords)
        }
        statements.append(
          Set(
            analyzer.analyze(record.statement).words.map { FeatureExtractor.stemFeature($0.stem) })
        )
        store.begin()
        for question in record.questions {
          let features = extractor.features(of: analyzer.analyze(question.text).featureWords)
          store.add(FeatureCounts(features).features, reply: question.reply)
          all += features
        }
        return FeatureCounts(all)
      })
    store.begin()
    store.weigh(by: index)
    questions = store
    self.statements = statements
    synonyms = SynonymTable(knowledge.lexicon, analyzer: analyzer)
  }

  /// Ranks records for a question.
  ///
  /// - Parameter query: The question.
  /// - Returns: The best records, best first; at most two dozen, and none where nothing of the
  ///   question occurs anywhere.
  public func rank(_ query: RankingQuery) -> [RankedRecord] {
    let features = FeatureCounts(extractor.features(of: query.text.featureWords)).features
    var scores = [Float](repeating: 0, count: index.count)
    var mass: Float = 0
    let rarities = features.map(index.rarity)
    let norm = rarities.reduce(0, +)
    mass = norm * 1.5
    for feature in features {
      index.add(feature, factor: 1, to: &scores)
    }
    guard mass > 0 else { return [] }
    let stems = query.text.words.map { word in
      (
        feature: FeatureExtractor.stemFeature(word.stem),
        synonyms: synonyms.features(for: word.stem)
      )
    }
    for stem in stems {
      for synonym in stem.synonyms { index.add(synonym, factor: 0.3, to: &scores) }
    }
    applySubjects(query, mass: mass, to: &scores)
    let best = Self.best(of: scores, count: Self.candidates)
    let total = stems.reduce(Float(0)) { $0 + index.rarity(of: $1.feature) }
    return best.map { record in
      var evidence = RankingFeatures()
      evidence.relevance = scores[record] / mass
      for stem in stems {
        let rarity = index.rarity(of: stem.feature) / max(total, 1)
        let all = [stem.feature] + stem.synonyms
        if all.contains(where: { index.weight(of: $0, in: record) > 0 }) {
          evidence.coverage += rarity
        }
        if all.contains(where: statements[record].contains) { evidence.statementCoverage += rarity }
      }
      evidence.likeness = questions.likeness(of: features, rarities, norm: norm, to: record)
      evidence.kind = query.form.agreement(with: knowledge.records[record].kind)
      evidence.subject = subjectAgreement(record, query)
      evidence.meeting = meetingAgreement(record, query)
      let score = zip(evidence.values, Self.weights).reduce(Float(0)) { $0 + $1.0 * $1.1 }
      return RankedRecord(record: record, features: evidence, score: score)
    }.sorted { ($0.score, $1.record) > ($1.score, $0.record) }
  }

  private func applySubjects(_ query: RankingQuery, mass: Float, to scores: inout [Float]) {
    guard !query.subjects.isEmpty else { return }
    for record in knowledge.records.indices
    where query.subjects.contains(knowledge.records[record].subject) {
      scores[record] += mass * 0.15
    }
  }

  private func subjectAgreement(_ record: Int, _ query: RankingQuery) -> Float {
    guard !query.subjects.isEmpty else { return 0 }
    let subject = knowledge.records[record].subject
    if query.subjects.contains(subject) { return 1 }
    if case .project = subject { return -1 }
    return 0
  }

  private func meetingAgreement(_ record: Int, _ query: RankingQuery) -> Float {
    guard !query.meetings.isEmpty else { return 0 }
    let subject = knowledge.records[record].subject
    if let meeting = subject.meeting { return query.meetings.contains(meeting) ? 1 : -1 }
    let documents = query.meetings.compactMap { knowledge.meeting($0)?.document }
    return knowledge.records[record].citations.contains { documents.contains($0.document) }
      ? 0.5 : -0.5
  }

  private static func best(of scores: [Float], count: Int) -> [Int] {
    var best: [(score: Float, record: Int)] = []
    var floor: Float = 0
    for (record, score) in scores.enumerated() where score > floor {
      best.append((score, record))
      if best.count >= count * 4 {
        best.sort { $0.score > $1.score }
        best.removeLast(best.count - count)
        floor = best[count - 1].score
      }
    }
    return best.sorted { $0.score > $1.score }.prefix(count).map(\.record)
  }
}
