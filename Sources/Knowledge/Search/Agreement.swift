import DataFiles
import TextClassification

/// What speaks for a record beside its words: its kind, its subject, and the meeting, the places and
/// the years that it knows.
struct Agreement {
  private let query: RankingQuery
  private let knowledge: KnowledgeBase
  // The documents of the meetings that the question names.
  private let documents: Set<String>
  // The stems of each place, and of each year; `nil` for what no record has.
  private let places: [[Int?]]
  private let years: [Int?]

  /// Prepares what a question asks for.
  init(_ query: RankingQuery, _ knowledge: KnowledgeBase, _ features: FeatureTable) {
    self.query = query
    self.knowledge = knowledge
    documents = Set(query.meetings.compactMap { knowledge.meeting($0)?.document })
    places = query.places.map { place in
      place.stems.map { features.number(of: FeatureExtractor.stemFeature($0)) }
    }
    // A year that somebody only heard may be wrong.
    years = (query.isConfirmation ? [] : query.years).map { year in
      features.number(of: FeatureExtractor.stemFeature(Array(String(year).utf8)))
    }
  }

  /// Adds what speaks for a record.
  func add(
    to evidence: inout RankingFeatures, of record: Int, _ index: RecordIndex, parts: AnswerParts
  ) {
    func has(_ feature: Int?) -> Bool {
      feature.map { index.weight(of: $0, in: record) > 0 } ?? false
    }
    let entry = knowledge.records[record]
    evidence.kind = query.form.agreement(with: entry.kind)
    evidence.gap = entry.kind == .gap ? 1 : 0
    evidence.lacking = entry.kind == .gap || parts.answers(query.form, kind: entry.kind) ? 0 : 1
    if !query.subjects.isEmpty {
      if query.subjects.contains(entry.subject) {
        evidence.subject = 1
      } else if case .project = entry.subject {
        evidence.subject = -1
      }
    }
    if !query.meetings.isEmpty { evidence.meeting = meeting(of: entry) }
    for (place, stems) in zip(query.places, places) {
      let isKnown = isAbout(place, entry) || stems.allSatisfy(has)
      if !isKnown { evidence.place = -1 }
    }
    if !years.allSatisfy(has) { evidence.year = -1 }
  }

  private func meeting(of record: Record) -> Float {
    if let meeting = record.subject.meeting { return query.meetings.contains(meeting) ? 1 : -1 }
    return record.citations.contains { documents.contains($0.document) } ? 0.5 : -0.5
  }

  /// Whether a record's documents are of a place.
  private func isAbout(_ place: RankingQuery.Place, _ record: Record) -> Bool {
    record.citations.contains { citation in
      knowledge.document(citation.document)?.organisation.contains(place.name) ?? false
    }
  }
}
