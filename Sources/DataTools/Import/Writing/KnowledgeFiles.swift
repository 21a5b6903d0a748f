import DataFiles
import JSONCoding
import Knowledge

/// A document as the files of a knowledge base.
struct KnowledgeFiles {
  let document: ImportedDocument
  let wording: ImportWording
  /// The id of the meeting; `nil` where the document is no minutes.
  let meeting: String?

  /// The entry of `documents.json`.
  var entry: JSONValue {
    var entry: JSONValue = [
      "id": JSONValue(document.id), "title": JSONValue(document.title),
      "short": JSONValue(document.short),
    ]
    entry.set("date", .text(document.date?.description))
    entry.set("kind", JSONValue(document.kind.rawValue))
    entry.set("organisation", JSONValue(document.organisation))
    entry.set("pages", JSONValue(document.pages))
    entry.set("imported", true)
    entry.set("unrecorded", JSONValue(unrecorded))
    return entry
  }

  /// The other files, by their paths in the folder.
  var files: [String: JSONValue] {
    var files = ["passages/\(document.id).json": passages, "imports/\(document.id).json": report]
    if let meeting, let found = document.meeting, let date = document.date {
      files["meetings/\(meeting).json"] =
        MeetingFile(
          document: document, meeting: found, id: meeting, date: date, wording: wording
        ).json
    }
    return files
  }

  private var unrecorded: [JSONValue] {
    let told = Set(document.passages.map(\.page))
    let remnants = Dictionary(grouping: document.remnants, by: \.page)
    return (1...max(1, document.pages)).filter { !told.contains($0) }.map { page in
      let kinds = (remnants[page] ?? []).map(\.kind).filter { $0 != .page }
      let kind = kinds.first ?? (remnants[page] == nil ? .empty : .page)
      return ["page": JSONValue(page), "reason": JSONValue(wording.reasons[kind.rawValue] ?? "")]
    }
  }

  private var passages: JSONValue {
    let list = document.passages.map { passage in
      var value: JSONValue = ["page": JSONValue(passage.page)]
      value.set("item", .text(passage.item))
      value.set("attachment", .text(passage.attachment))
      value.set("heading", .text(passage.heading))
      value.set("section", .text(passage.section?.rawValue))
      value.set("text", JSONValue(passage.text))
      return value
    }
    return ["document": JSONValue(document.id), "passages": JSONValue(list)]
  }

  private var report: JSONValue {
    var report: JSONValue = ["document": JSONValue(document.id)]
    for certainty in ImportFinding.Certainty.allCases {
      let findings = document.findings.filter { $0.certainty == certainty }.map { finding in
        var value: JSONValue = [:]
        value.set("page", finding.page.map { JSONValue($0) })
        value.set("text", JSONValue(finding.text))
        return value
      }
      report.set(certainty.rawValue, JSONValue(findings))
    }
    let suggestions = document.suggestions
    report.set(
      "projects",
      JSONValue(
        suggestions.projects.map {
          [
            "number": JSONValue($0.number), "title": JSONValue($0.title),
            "page": JSONValue($0.page),
          ]
        }))
    report.set(
      "figures",
      JSONValue(
        suggestions.figures.map {
          [
            "text": JSONValue($0.text), "context": JSONValue($0.context),
            "page": JSONValue($0.page),
          ]
        }))
    report.set(
      "remnants",
      JSONValue(
        document.remnants.map {
          [
            "page": JSONValue($0.page), "kind": JSONValue($0.kind.rawValue),
            "text": JSONValue($0.text),
          ]
        }))
    return report
  }
}
