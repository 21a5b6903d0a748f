import JSONCoding

/// A piece of a sentence template.
///
///     hvad er [status|stillingen] (på|for) {project}
///
/// `[…]` may be left out, `(…|…)` is one of several, `<name>` a shared rule, `{list}` a value of a
/// list, `{list:slot}` one under another name.
indirect enum TemplateNode: Equatable, Sendable {
  /// Words that must stand there.
  case text(String)
  /// Pieces one after another.
  case sequence([TemplateNode])
  /// One of several pieces; an empty sequence among them makes it optional.
  case choice([TemplateNode])
  /// A rule, by its name.
  case rule(String, at: TextPosition)
  /// A value of a list.
  case slot(list: String, name: String, at: TextPosition)

  /// Calls a closure for this piece and all inside it, in reading order.
  func visit(_ body: (TemplateNode) -> Void) {
    body(self)
    switch self {
    case .sequence(let nodes), .choice(let nodes): for node in nodes { node.visit(body) }
    case .text, .rule, .slot: break
    }
  }
}
