import Concurrency
import DanishText
import DataFiles
package import TextClassification

/// Finds the records that best answer a question, and how sure that is.
public struct RecordRanker: Sendable {
  /// What a question came to.
  public struct Ranking: Sendable {
    /// The best records, best first; none where nothing of the question occurs anywhere.
    public let records: [RankedRecord]
    /// Whether the first answers the question.
    public let verdict: AnswerGate.Verdict
    /// The words of the question, by their numbers, that the first record does not have.
    public let uncovered: [Int]

    /// How sure it is that the first answers the question, from 0 to 1.
    public var confidence: Float { verdict.confidence }
  }

  // How many records are looked at closely; the rest cannot catch up.
  private static let candidates = 12
  // Words of every text stand in few questions, which does not make them tell more.
  private static let commonFactor: Float = 0.3
  private static let synonymFactor: Float = 0.3
  private static let partFactor: Float = 0.4
  private static let earlierFactor: Float = 0.35
  private static let subjectShare: Float = 0.25

  private let knowledge: KnowledgeBase
  private let features: FeatureTable
  private let index: RecordIndex
  private let questions: QuestionStore
  private let statements: FeatureSets
  private let synonyms: SynonymTable
  /// What tells whether the best record answers.
  package let gate: AnswerGate
  private let tuning: Tuning
  private let recordsOfSubject: [Subject: [Int]]
  private let parts: [AnswerParts]

  /// Indexes a knowledge base.
  ///
  /// - Parameters:
  ///   - knowledge: The records, and the questions that must be refused.
  ///   - corpus: The texts of both.
  ///   - analyzer: Cuts texts into words, as for questions, but mends none.
  ///   - tuning: What counts how much.
  ///   - trained: What the gate learned from the same knowledge before, if it did.
  package init(
    _ knowledge: KnowledgeBase, _ corpus: Corpus, analyzer: TextAnalyzer, tuning: Tuning,
    trained: BinaryClassifier? = nil
  ) {
    self.knowledge = knowledge
    self.tuning = tuning
    let builder = IndexBuilder(knowledge, corpus, analyzer: analyzer)
    features = builder.table
    statements = builder.statements
    let ((index, questions), gate) = Parallel.both(
      {
        let index = RecordIndex(builder.bags, featureCount: builder.table.count)
        var questions = builder.questions
        questions.weigh(builder.bags, by: index)
        return (index, questions)
      },
      {
        if let trained {
          return AnswerGate(knowledge, classifier: trained, tuning: tuning)
        }
        return AnswerGate(
          knowledge,
          positives: builder.questions.texts(builder.bags, features: builder.table.features),
          negatives: builder.negatives, tuning: tuning)
      })
    self.index = index
    self.questions = questions
    self.gate = gate
    parts = knowledge.records.map { AnswerParts(of: $0.statement) }
    synonyms = SynonymTable(knowledge.lexicon, analyzer: analyzer)
    recordsOfSubject = Dictionary(grouping: knowledge.records.indices) {
      knowledge.records[$0].subject
    }
  }

  /// Ranks records for a question.
  ///
  /// - Parameter query: The question.
  /// - Returns: At most a dozen records.
  public func rank(_ query: RankingQuery) -> Ranking {
    let asked = QuestionFeatures(query.text, features, index)
    guard asked.norm > 0 else {
      return Ranking(
        records: [], verdict: AnswerGate.Verdict(), uncovered: Array(query.text.words.indices))
    }
    let terms = query.text.words.map(term)
    let search = search(for: query, asked, terms)
    let candidates =
      query.isOnlyOfSubjects
      ? query.subjects.flatMap { recordsOfSubject[$0] ?? [] }
      : search.best(Self.candidates)
    let agreement = Agreement(query, knowledge, features)
    let likeness = likeness(of: asked, to: candidates)
    let ranked = candidates.enumerated().map { place, record in
      var evidence = lexicalEvidence(record, terms)
      evidence.relevance = search.score(of: record) / (asked.norm * 1.5)
      evidence.likeness = likeness[place]
      agreement.add(to: &evidence, of: record, index, parts: parts[record])
      return RankedRecord(record: record, features: evidence, score: score(evidence))
    }.sorted { ($0.score, $1.record) > ($1.score, $0.record) }
    return Ranking(
      records: ranked,
      verdict: gate.verdict(
        on: ranked, features: asked.hashes, words: query.text.words.count),
      uncovered: ranked.first.map { uncovered(by: $0.record, terms) } ?? [])
  }

  /// What a record's most like question is answered with, yes or no, where it is one for that.
  public func reply(of record: Int, to text: AnalyzedText) -> Record.Question.Reply? {
    let asked = QuestionFeatures(text, features, index)
    let count = questions.questions(of: record).count
    let common = index.shared(
      asked.numbers, rarities: asked.rarities, with: [record], firsts: [0], count: count)
    return questions.reply(of: record, norm: asked.norm, common: common)
  }

  /// How like a question the likest question of each record is.
  private func likeness(of asked: QuestionFeatures, to records: [Int]) -> [Float] {
    var firsts: [Int] = []
    var count = 0
    for record in records {
      firsts.append(count)
      count += questions.questions(of: record).count
    }
    let common = index.shared(
      asked.numbers, rarities: asked.rarities, with: records, firsts: firsts, count: count)
    return zip(records, firsts).map { record, first in
      questions.likeness(to: record, norm: asked.norm, common: common, from: first)
    }
  }

  private func term(_ word: AnalyzedText.Word) -> RankingTerm {
    let feature = features.number(of: FeatureExtractor.stemFeature(word.stem))
    let rarity = feature.map(index.rarity) ?? index.rarityOfUnknown
    return RankingTerm(
      feature: feature, rarity: word.isCommon ? rarity * Self.commonFactor : rarity,
      synonyms: synonyms.features(for: word.stem).compactMap(features.number),
      parts: word.parts.map { features.number(of: FeatureExtractor.stemFeature($0)) },
      isWord: word.kind == .word && !word.isCommon)
  }

  private func search(
    for query: RankingQuery, _ asked: QuestionFeatures, _ terms: [RankingTerm]
  ) -> CandidateSearch {
    var search = CandidateSearch(index)
    for number in asked.numbers { search.add(Int(number), factor: 1) }
    for term in terms {
      for part in term.parts {
        if let part { search.add(part, factor: Self.partFactor) }
      }
    }
    for term in terms {
      for synonym in term.synonyms { search.add(synonym, factor: Self.synonymFactor) }
    }
    for word in query.earlier?.words ?? [] {
      guard let stem = features.number(of: FeatureExtractor.stemFeature(word.stem)) else {
        continue
      }
      search.add(stem, factor: Self.earlierFactor)
    }
    for subject in query.subjects {
      for record in recordsOfSubject[subject] ?? [] {
        search.add(asked.norm * Self.subjectShare, to: record)
      }
    }
    return search
  }

  private func score(_ evidence: RankingFeatures) -> Float {
    zip(RankingFeatures.all, tuning.ranking).reduce(0) { $0 + $1.0.value(evidence) * $1.1 }
  }

  private func uncovered(by record: Int, _ terms: [RankingTerm]) -> [Int] {
    terms.indices.filter { terms[$0].share { index.weight(of: $0, in: record) > 0 } == 0 }
  }

  private func lexicalEvidence(_ record: Int, _ terms: [RankingTerm]) -> RankingFeatures {
    var evidence = RankingFeatures()
    var total: Float = 0
    for term in terms {
      total += term.rarity
      let share = term.share { index.weight(of: $0, in: record) > 0 }
      evidence.coverage += term.rarity * share
      if share == 0, term.isWord {
        evidence.missing = max(evidence.missing, term.rarity / index.rarityOfUnknown)
      }
      evidence.statementCoverage +=
        term.rarity * term.share { statements.contains(UInt32($0), in: record) }
    }
    evidence.coverage /= max(total, 1)
    evidence.statementCoverage /= max(total, 1)
    return evidence
  }
}
