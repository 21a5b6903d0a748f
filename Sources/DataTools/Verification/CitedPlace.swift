import DataFiles
import Eligibility
import Knowledge

/// A citation, and the file it stands in.
struct CitedPlace: Sendable {
  /// Path of the file.
  let file: String
  /// What it cites.
  let citation: Citation

  /// Every citation of records, projects, meetings and rules.
  static func all(of knowledge: KnowledgeBase, _ rules: RuleBook) -> [CitedPlace] {
    let projects = knowledge.projects.flatMap { project in
      places(
        project.purposeCitations
          + [project.owner, project.leader, project.department].compactMap { $0?.citations }
          .joined() + project.statuses.flatMap(\.citations), in: project.file)
    }
    let meetings = knowledge.meetings.flatMap { meeting in
      places(
        meeting.citations
          + meeting.items.flatMap { item in
            item.citations
              + [item.recommendation, item.decision].compactMap { $0?.citations }.joined()
          }, in: meeting.file)
    }
    let records = knowledge.records.flatMap { places($0.citations, in: $0.file) }
    let ruled = rules.ruleSets.flatMap { places($0.citations, in: $0.file) }
    return records + projects + meetings + ruled
  }

  private static func places(_ citations: some Sequence<Citation>, in file: String) -> [CitedPlace]
  {
    citations.map { CitedPlace(file: file, citation: $0) }
  }
}
