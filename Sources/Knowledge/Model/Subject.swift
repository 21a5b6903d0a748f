/// What a record is about.
///
///     Subject("project:3.6")        // .project("3.6")
///     Subject("item:2014-03-03/4")  // .item(meeting: "2014-03-03", number: "4")
///     Subject("planet:mars")        // nil
public enum Subject: Hashable, Sendable, CustomStringConvertible {
  /// A project, by its number.
  case project(String)
  /// A meeting, by its id.
  case meeting(String)
  /// An agenda item, by its meeting's id and its number.
  case item(meeting: String, number: String)
  /// An area of projects, by its id.
  case area(String)
  /// Anything else that is told of, by its id.
  case topic(String)

  /// Reads a subject as records name it.
  public init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let name = String(text[text.index(after: colon)...])
    guard !name.isEmpty else { return nil }
    switch text[..<colon] {
    case "project": self = .project(name)
    case "meeting": self = .meeting(name)
    case "area": self = .area(name)
    case "topic": self = .topic(name)
    case "item":
      let parts = name.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
      self = .item(meeting: String(parts[0]), number: String(parts[1]))
    default: return nil
    }
  }

  /// As records name it.
  public var description: String {
    switch self {
    case .project(let id): "project:\(id)"
    case .meeting(let id): "meeting:\(id)"
    case .item(let meeting, let number): "item:\(meeting)/\(number)"
    case .area(let id): "area:\(id)"
    case .topic(let id): "topic:\(id)"
    }
  }

  /// The meeting that it belongs to, if it is a meeting or an item of one.
  public var meeting: String? {
    switch self {
    case .meeting(let id), .item(let id, _): id
    default: nil
    }
  }
}
