public import DataFiles
import IntentMatching
public import JSONCoding
import Knowledge

extension Assistant {
  /// One project by number or name (`project.get`), with its status as of a day.
  ///
  /// - Parameters:
  ///   - name: The number, such as `3.6`, or what the project is called.
  ///   - asOf: The day; `nil` for the newest status.
  /// - Returns: The project.
  /// - Throws: `.notFound`, or `.invalid` where several projects have the name.
  public func project(_ name: String, asOf: CalendarDate?) throws(RequestError) -> JSONValue {
    if let project = knowledge.project(name) { return json(project, asOf: asOf) }
    let found = reader.read(name).projects
    if found.count > 1 {
      throw .invalid(field: "project", reason: "flere projekter: " + found.joined(separator: ", "))
    }
    guard let id = found.first, let project = knowledge.project(id) else {
      throw .notFound(field: "project", value: name)
    }
    return json(project, asOf: asOf)
  }

  /// The projects of an area or with a status (`project.list`), in the order of their numbers.
  ///
  /// - Parameters:
  ///   - area: An area's id or name; `nil` for all.
  ///   - status: A state such as `delayed`, or the Danish word for it; `nil` for all.
  ///   - asOf: The day as of which the status counts; `nil` for the newest.
  /// - Returns: `{"projects": […]}`.
  /// - Throws: `.notFound` for an area that is not there, `.invalid` for a word that is no status.
  public func projects(
    area: String?, status: String?, asOf: CalendarDate?
  ) throws(RequestError) -> JSONValue {
    var chosen = knowledge.projects.filter { $0.parent == nil }
    if let area {
      guard let id = areaID(area) else { throw .notFound(field: "area", value: area) }
      chosen = chosen.filter { $0.area == id }
    }
    if let status {
      guard let state = state(status) else {
        let known = Project.State.allCases.map(\.rawValue).joined(separator: ", ")
        throw .invalid(field: "status", reason: "kendte er: " + known)
      }
      chosen = chosen.filter { $0.status(asOf: asOf)?.state == state }
    }
    return ["projects": JSONValue(chosen.map { json($0, asOf: asOf) })]
  }

  /// The state that a word stands for: its name, or a term of the list `status`.
  func state(_ word: String) -> Project.State? {
    Project.State(rawValue: word)
      ?? lists["status"].first { entry in
        entry.terms.contains { $0.lowercased() == word.lowercased() }
      }.flatMap { Project.State(rawValue: $0.value) }
  }

  private func areaID(_ name: String) -> String? {
    if knowledge.area(name) != nil { return name }
    for case .area(let id) in reader.read(name).mentions.flatMap(\.candidates) { return id }
    return nil
  }

  private func json(_ project: Project, asOf: CalendarDate?) -> JSONValue {
    let status = project.status(asOf: asOf)
    var value: JSONValue = [
      "id": JSONValue(project.id), "title": JSONValue(project.title),
      "area": [
        "id": JSONValue(project.area),
        "title": JSONValue(knowledge.area(project.area)?.title ?? ""),
      ],
      "purpose": JSONValue(project.purpose),
    ]
    value.set("parent", .text(project.parent))
    value.set("owner", .text(project.owner?.name))
    value.set("leader", .text(project.leader?.name))
    value.set("department", .text(project.department?.name))
    value.set(
      "status",
      status.map { status in
        [
          "state": JSONValue(status.state.rawValue), "asOf": JSONValue(status.asOf.description),
          "text": JSONValue(status.text),
        ]
      })
    let roles = [project.owner, project.leader, project.department].compactMap { $0?.citations }
    let citations = (status?.citations ?? []) + roles.joined() + project.purposeCitations
    value.set("sources", JSONValue(composer.sources(citations).map(\.json)))
    return value
  }
}
