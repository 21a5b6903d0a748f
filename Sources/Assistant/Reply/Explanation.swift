import JSONCoding
import Knowledge

/// How an answer came about: what was recognised, the best records with their evidence, and the
/// words that nothing covered.
struct Explanation: Sendable {
  private static let mostRecords = 5

  let knowledge: KnowledgeBase
  let understanding: Understanding
  let ranking: RecordRanker.Ranking

  /// The explanation as programs read it.
  var json: JSONValue {
    [
      "recognised": recognised,
      "records": JSONValue(ranking.records.prefix(Self.mostRecords).map(json)),
      "uncovered": .strings(
        ranking.uncovered.filter(understanding.text.words.indices.contains).map {
          understanding.text.words[$0].text
        }),
      "confidence": JSONValue(Double(ranking.confidence), digits: 4),
      "likeQuestionsToRefuse": JSONValue(Double(-ranking.verdict.likeness), digits: 4),
    ]
  }

  private var recognised: JSONValue {
    var value: JSONValue = [
      "words": .strings(understanding.text.words.map(\.text)),
      "form": JSONValue(understanding.form.rawValue),
      "isPolar": JSONValue(understanding.isPolar),
      "names": JSONValue(
        understanding.mentions.map { mention in
          [
            "text": JSONValue(mention.text),
            "candidates": .strings(mention.candidates.map { "\($0.type):\($0.id)" }),
          ]
        }),
    ]
    value.set("status", .text(understanding.status))
    return value
  }

  private func json(_ ranked: RankedRecord) -> JSONValue {
    let record = knowledge.records[ranked.record]
    let evidence = RankingFeatures.all.map { feature in
      JSONMember(
        name: feature.name, value: JSONValue(Double(feature.value(ranked.features)), digits: 4))
    }
    return [
      "id": JSONValue(record.id), "subject": JSONValue(record.subject.description),
      "statement": JSONValue(record.statement), "score": JSONValue(Double(ranked.score), digits: 4),
      "evidence": JSONValue(.object(evidence)),
    ]
  }
}
