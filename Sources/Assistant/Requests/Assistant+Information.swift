import DataFiles
public import JSONCoding
import Knowledge

extension Assistant {
  /// The records that fit a query best (`search`).
  ///
  /// - Parameters:
  ///   - query: Words, in any form.
  ///   - limit: How many hits at most; the ranking looks at a dozen.
  /// - Returns: `{"hits": [{"text", "score", "source"}]}`, best first.
  public func search(_ query: String, limit: Int) -> JSONValue {
    let ranking = records.ranker.rank(records.query(reader.read(query)))
    let hits = ranking.records.prefix(max(limit, 0)).map { ranked in
      let record = knowledge.records[ranked.record]
      var hit: JSONValue = [
        "text": JSONValue(record.statement), "score": JSONValue(Double(ranked.score), digits: 4),
      ]
      hit.set("source", composer.sources(record.citations).first?.json)
      return hit
    }
    return ["hits": JSONValue(hits)]
  }

  /// Documents, counts and version (`knowledge.info`).
  public func information() -> JSONValue {
    let documents = knowledge.documents.map { document in
      var value: JSONValue = [
        "id": JSONValue(document.id), "title": JSONValue(document.title),
        "organisation": JSONValue(document.organisation), "pages": JSONValue(document.pages),
      ]
      value.set("date", .text(document.date?.description))
      return value
    }
    return [
      "documents": JSONValue(documents),
      "counts": [
        "records": JSONValue(knowledge.records.count),
        "questions": JSONValue(knowledge.records.reduce(0) { $0 + $1.questions.count }),
        "projects": JSONValue(knowledge.projects.count { $0.parent == nil }),
        "meetings": JSONValue(knowledge.meetings.count),
        "items": JSONValue(knowledge.meetings.reduce(0) { $0 + $1.items.count }),
      ],
      "version": JSONValue(version),
    ]
  }

  /// The lines of a fixed text for people: help, documents, examples, farewell.
  public func lines(of text: InformationText) -> [String] {
    let whole =
      switch text {
      case .help: replies.text(.capabilities)
      case .documents: replies.text(.documents, ["list": Composer.lines(documentLines)])
      case .examples:
        replies.text(.examples, ["list": Composer.lines(knowledge.examples)])
      case .restarted: replies.text(.restarted)
      case .farewell: replies.text(.farewell)
      }
    return whole.split(separator: "\n").map(String.init)
  }

  private var documentLines: [String] {
    knowledge.documents.map { document in
      guard let date = document.date, document.kind != .minutes else { return document.title }
      return "\(document.title) (\(date.danish))"
    }
  }
}
