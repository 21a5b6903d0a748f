import DataFiles
import JSONCoding

/// Reads the template language, see ``TemplateNode``.
struct TemplateParser {
  private let scalars: [Unicode.Scalar]
  private let file: String
  private let start: TextPosition
  private var offset = 0
  private var depth = 0

  private static let deepest = 16
  private static let signs: Set<Unicode.Scalar> = ["[", "]", "(", ")", "<", ">", "{", "}", "|"]

  /// Reads a template that stands in a data file.
  ///
  /// - Parameters:
  ///   - value: A JSON string.
  ///   - file: Its file, for faults.
  /// - Returns: The template.
  /// - Throws: The first fault, with its place; an escape such as `\"` before it moves the column.
  static func parse(_ value: JSONValue, in file: String) throws(DataFault) -> TemplateNode {
    guard let text = value.string else {
      throw DataFault(
        .wrongType, file: file, at: value.position,
        "a template must be a string, not \(value.kindName)")
    }
    var parser = TemplateParser(text, file: file, at: value.position)
    let node = try parser.alternatives()
    if let sign = parser.current { throw parser.fault("\"\(sign)\" closes nothing") }
    if node == .sequence([]) { throw parser.fault("the template is empty") }
    return node
  }

  private init(_ text: String, file: String, at position: TextPosition) {
    scalars = Array(text.unicodeScalars)
    self.file = file
    start = position
  }

  private var current: Unicode.Scalar? { offset < scalars.count ? scalars[offset] : nil }

  // One more for the quotation mark before the text.
  private var position: TextPosition {
    start == .none
      ? .none : TextPosition(line: start.line, column: start.column + 1 + offset)
  }

  private func fault(_ message: String, at place: TextPosition? = nil) -> DataFault {
    DataFault(.malformed, file: file, at: place ?? position, message)
  }

  /// Sequences with `|` between them, up to a closing sign or the end.
  private mutating func alternatives() throws(DataFault) -> TemplateNode {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.deepest { throw fault("brackets stand too deep inside one another") }
    var choices = [try sequence()]
    while current == "|" {
      offset += 1
      choices.append(try sequence())
    }
    return choices.count == 1 ? choices[0] : .choice(choices)
  }

  private mutating func sequence() throws(DataFault) -> TemplateNode {
    var nodes: [TemplateNode] = []
    while let sign = current {
      switch sign {
      case "|", ")", "]", ">", "}": return Self.sequence(nodes)
      case " ": offset += 1
      case "(", "[", "<", "{":
        try checkSpaceBefore()
        nodes.append(try bracketed(sign))
        try checkSpaceAfter()
      default: nodes.append(word())
      }
    }
    return Self.sequence(nodes)
  }

  private static func sequence(_ nodes: [TemplateNode]) -> TemplateNode {
    nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  private mutating func bracketed(_ sign: Unicode.Scalar) throws(DataFault) -> TemplateNode {
    let place = position
    offset += 1
    switch sign {
    case "(":
      let node = try alternatives()
      try close(")", openedAt: place)
      return node
    case "[":
      let node = try alternatives()
      try close("]", openedAt: place)
      if case .choice(let nodes) = node { return .choice(nodes + [.sequence([])]) }
      return .choice([node, .sequence([])])
    case "<":
      let name = try name()
      try close(">", openedAt: place)
      return .rule(name, at: place)
    default:
      let list = try name()
      var slot = list
      if current == ":" {
        offset += 1
        slot = try name()
      }
      try close("}", openedAt: place)
      return .slot(list: list, name: slot, at: place)
    }
  }

  private mutating func close(
    _ sign: Unicode.Scalar, openedAt place: TextPosition
  ) throws(DataFault) {
    guard current == sign else { throw fault("\"\(sign)\" is missing", at: place) }
    offset += 1
  }

  private mutating func name() throws(DataFault) -> String {
    let begin = offset
    while let scalar = current, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
      offset += 1
    }
    if offset == begin { throw fault("a name of letters and digits must stand here") }
    return string(from: begin)
  }

  private mutating func word() -> TemplateNode {
    let begin = offset
    while let scalar = current, scalar != " ", !Self.signs.contains(scalar) { offset += 1 }
    return .text(string(from: begin))
  }

  private func string(from begin: Int) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[begin..<offset])
    return String(text)
  }

  // Words are matched by their stems, so that a template never needs part of a word.
  private func checkSpaceBefore() throws(DataFault) {
    guard offset > 0, !Self.opening.contains(scalars[offset - 1]) else { return }
    throw fault("a space is missing before \"\(scalars[offset])\"; endings need no brackets")
  }

  private func checkSpaceAfter() throws(DataFault) {
    guard let next = current, !Self.closing.contains(next) else { return }
    throw fault("a space is missing after \"\(scalars[offset - 1])\"; endings need no brackets")
  }

  private static let opening: Set<Unicode.Scalar> = [" ", "(", "[", "|"]
  private static let closing: Set<Unicode.Scalar> = [" ", ")", "]", "|"]
}
