import DanishText
import DataFiles
import Knowledge

extension StructuredAnswers {
  /// The one project that a question is about: named, or spoken of before.
  private func project(_ request: Request) -> Project? {
    let named = request.understanding.projects
    if named.count == 1 { return knowledge.project(named[0]) }
    guard named.isEmpty, request.understanding.subjects.isEmpty,
      case .project(let id) = request.state.subject
    else { return nil }
    return knowledge.project(id)
  }

  func projectStatus(_ request: Request) -> Reply? {
    guard let project = project(request) else { return nil }
    let date = request.understanding.dates.first { $0.year != nil }
    let day = date?.lastDay
    let name = "\(project.id) \(project.title)"
    let subject = Subject.project(project.id)
    let known = project.status(asOf: day)
    // A status of another year does not tell how it stands in the year that is asked for.
    if let status = known, date?.year == nil || date?.year == status.asOf.year {
      let text = replies.text(
        .projectStatus,
        ["project": name, "text": status.text, "date": status.asOf.danish])
      return reply(
        request, prefix(status.state, request.understanding) + text, status.citations,
        subject: subject)
    }
    // Where another record tells of the project's standing it answers better than «unknown».
    guard day != nil, !project.statuses.isEmpty else { return nil }
    var text = replies.text(.projectStatusUnknownThen, ["project": name])
    if let newest = known ?? project.statuses.first {
      text +=
        "\n"
        + replies.text(
          .projectStatusNearest, ["date": newest.asOf.danish, "text": newest.text])
    }
    return reply(
      request, text, known?.citations ?? [], subject: subject, outcome: .unknown)
  }

  /// «Ja. » or «Nej. » to «Er DUBU forsinket?», where the state settles it.
  private func prefix(_ state: Project.State, _ question: Understanding) -> String {
    guard question.isPolar, let asked = question.status.flatMap(Project.State.init),
      asked == .notStarted || !question.isNegated, let isSo = state.answers(asked)
    else { return "" }
    return replies.text(isSo ? .yes : .no) + " "
  }

  private func whichProject(_ request: Request) -> Reply? {
    guard let example = knowledge.projects.first(where: { $0.names.first?.count ?? 99 < 8 })
    else { return nil }
    let text = replies.text(
      .whichProject, ["number": example.id, "name": example.names.first ?? example.title])
    return askBack(request, text, choices: [])
  }

  func role(
    _ request: Request, _ path: (Project) -> Project.Role?, _ key: ReplyKey
  ) -> Reply? {
    guard let project = project(request) else {
      guard request.understanding.subjects.isEmpty, request.understanding.ownWords <= 2,
        request.state.subject == nil
      else {
        return nil
      }
      return whichProject(request)
    }
    let own = path(project) ?? project.parent.flatMap(knowledge.project).flatMap(path)
    guard let role = own else { return nil }
    let text = replies.text(
      key, ["project": "\(project.id) \(project.title)", "name": role.name])
    return reply(request, text, role.citations, subject: .project(project.id))
  }

  /// Projects chosen by status, area, department or initials; all where nothing is named.
  func projectList(_ request: Request) -> Reply? {
    let understanding = request.understanding
    guard understanding.form != .person || understanding.status != nil else { return nil }
    var chosen = knowledge.projects.filter { $0.parent == nil }
    var filter: [String] = []
    if let state = understanding.status.flatMap(Project.State.init) {
      chosen = chosen.filter { $0.status(asOf: nil)?.state == state }
      filter.append(understanding.statusText ?? state.rawValue)
    }
    for named in understanding.mentions.flatMap(\.candidates) {
      switch named {
      case .area(let id):
        chosen = chosen.filter { $0.area == id }
        if let area = knowledge.area(id) { filter.append(area.title) }
      case .person(let name):
        chosen = chosen.filter { $0.owner?.name == name || $0.leader?.name == name }
        filter.append(name)
      default: continue
      }
    }
    guard !filter.isEmpty else { return nil }
    let title = filter.joined(separator: ", ")
    let heading = title.prefix(1).uppercased() + title.dropFirst()
    guard !chosen.isEmpty else {
      return reply(request, replies.text(.projectListEmpty, ["filter": heading]), [])
    }
    let lines = Composer.lines(chosen.map { "\($0.id) \($0.title)" })
    let text = replies.text(
      .projectList, ["filter": heading, "count": "\(chosen.count)", "list": lines])
    let citations = chosen.flatMap { $0.status(asOf: nil)?.citations ?? $0.purposeCitations }
    return reply(request, text, citations)
  }
}
