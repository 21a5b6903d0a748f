import DataFiles
import JSONCoding

/// What must hold between the parts of a knowledge base: nothing twice, nothing dangling.
struct KnowledgeChecks {
  /// How many questions a record needs: what was measured to make most unseen questions find it.
  static let questionsPerRecord = 12

  private let knowledge: KnowledgeBase

  init(_ knowledge: KnowledgeBase) { self.knowledge = knowledge }

  func run(_ faults: inout FaultLog) {
    checkIdentifiers(&faults)
    checkProjects(&faults)
    checkMeetings(&faults)
    for record in knowledge.records { check(record, &faults) }
    checkPassages(&faults)
    checkQuestions(&faults)
    checkTopics(&faults)
  }

  private func checkIdentifiers(_ faults: inout FaultLog) {
    var seen: Set<String> = []
    for record in knowledge.records where !seen.insert(record.id).inserted {
      faults.add(
        DataFault(
          .duplicate, file: record.file, at: record.position,
          "there is another record with the id \"\(record.id)\"; give this one its own"))
    }
    for (what, ids) in [
      ("documents", knowledge.documents.map(\.id)), ("areas", knowledge.areas.map(\.id)),
      ("projects", knowledge.projects.map(\.id)), ("meetings", knowledge.meetings.map(\.id)),
      ("topics", knowledge.topics.map(\.id)),
    ] {
      var seen: Set<String> = []
      for id in ids where !seen.insert(id).inserted {
        faults.add(DataFault(.duplicate, file: what, "\"\(id)\" stands twice among the \(what)"))
      }
    }
  }

  private func checkProjects(_ faults: inout FaultLog) {
    for project in knowledge.projects {
      if knowledge.area(project.area) == nil {
        missing("area", project.area, project.file, project.position, &faults)
      }
      if let parent = project.parent, knowledge.project(parent) == nil {
        missing("project", parent, project.file, project.position, &faults)
      }
      let roles = [project.owner, project.leader, project.department].compactMap { $0?.citations }
      let all = project.purposeCitations + roles.joined() + project.statuses.flatMap(\.citations)
      check(all, in: project.file, &faults)
    }
  }

  private func checkMeetings(_ faults: inout FaultLog) {
    for meeting in knowledge.meetings {
      if knowledge.document(meeting.document) == nil {
        missing("document", meeting.document, meeting.file, .start, &faults)
      }
      check(meeting.citations, in: meeting.file, &faults)
      for item in meeting.items {
        let rulings = [item.recommendation, item.decision].compactMap { $0?.citations }
        check(item.citations + rulings.joined(), in: meeting.file, &faults)
      }
    }
  }

  private func check(_ record: Record, _ faults: inout FaultLog) {
    if knowledge.title(of: record.subject) == nil {
      missing("subject", record.subject.description, record.file, record.position, &faults)
    }
    check(record.citations, in: record.file, &faults)
    if record.questions.count < Self.questionsPerRecord {
      faults.add(
        DataFault(
          .incomplete, file: record.file, at: record.position,
          "\(record.questions.count) questions; write at least \(Self.questionsPerRecord), each "
            + "in other words"))
    }
  }

  private func checkPassages(_ faults: inout FaultLog) {
    for (document, passages) in Dictionary(grouping: knowledge.passages, by: \.citation.document) {
      check(passages.map(\.citation), in: "passages of \(document)", &faults)
    }
  }

  private func check(_ citations: [Citation], in file: String, _ faults: inout FaultLog) {
    for citation in citations {
      guard let document = knowledge.document(citation.document) else {
        missing("document", citation.document, file, citation.position, &faults)
        continue
      }
      if let page = citation.page, page > document.pages {
        faults.add(
          DataFault(
            .invalidValue, file: file, at: citation.position,
            "\(document.id) has \(document.pages) pages, not \(page)"))
      }
    }
  }

  /// A question that stands under two records tells nobody which of them is meant.
  private func checkQuestions(_ faults: inout FaultLog) {
    var keys = QuestionKeys()
    var owners: [String] = []
    for record in knowledge.records {
      for question in record.questions {
        owners.append(record.id)
        guard let first = keys.insert(question.text) else { continue }
        let place = owners[first] == record.id ? "twice here" : "under \"\(owners[first])\" too"
        faults.add(
          DataFault(
            .duplicate, file: record.file, at: question.position,
            "\"\(question.text)\" stands \(place); reword or remove it"))
      }
    }
  }

  private func checkTopics(_ faults: inout FaultLog) {
    let used = Set(knowledge.records.map(\.subject))
    for topic in knowledge.topics where !used.contains(.topic(topic.id)) {
      faults.add(DataFault(.unused, file: "topics", "no record is about \"\(topic.id)\""))
    }
  }

  private func missing(
    _ what: String, _ id: String, _ file: String, _ position: TextPosition,
    _ faults: inout FaultLog
  ) {
    faults.add(
      DataFault(.unknownReference, file: file, at: position, "there is no \(what) \"\(id)\""))
  }
}
