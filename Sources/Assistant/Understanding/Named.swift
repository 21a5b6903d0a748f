/// Something that a question can name.
enum Named: Hashable, Sendable {
  case project(String)
  /// Something that belongs to a project, by the project's number.
  case partOfProject(String)
  case area(String)
  case meeting(String)
  case item(meeting: String, number: String)
  case topic(String)
  case document(String)
  case person(String)
  case place(String)
  case municipality(String)
  case organisation(String)
  case caseNumber(String)
  case ordinal(String)

  /// The type, as `entities` in an answer has it.
  var type: String {
    switch self {
    case .project: "project"
    case .partOfProject: "project"
    case .area: "area"
    case .meeting: "meeting"
    case .item: "item"
    case .topic: "topic"
    case .document: "document"
    case .person: "person"
    case .place: "place"
    case .municipality: "municipality"
    case .organisation: "organisation"
    case .caseNumber: "case"
    case .ordinal: "ordinal"
    }
  }

  /// The id, as `entities` in an answer has it.
  var id: String {
    switch self {
    case .project(let id), .partOfProject(let id), .area(let id), .meeting(let id), .topic(let id),
      .document(let id),
      .person(let id), .place(let id), .municipality(let id), .organisation(let id),
      .caseNumber(let id), .ordinal(let id):
      id
    case .item(let meeting, let number): "\(meeting)/\(number)"
    }
  }
}

/// What a question names, and where.
struct Mention: Sendable {
  /// What is named: more than one where several things share the name.
  let candidates: [Named]
  /// The words that name it.
  let words: Range<Int>
  /// Those words as they were typed.
  let text: String
}
