import DataFiles
import JSONCoding

/// What templates share, `Intents/rules.json`: pieces, and words that may stand anywhere.
struct TemplateRules: Sendable {
  /// The rules by name; those that could not be read or lead back to themselves are left out.
  private(set) var nodes: [String: TemplateNode] = [:]
  /// Words that change nothing: `lige`, `venligst`.
  private(set) var skipped: [String] = []
  /// Where each rule stands.
  private(set) var positions: [String: TextPosition] = [:]
  /// The file's path.
  private(set) var file = ""
  // What each rule leads to, itself included.
  private var reach: [String: Set<String>] = [:]

  init() {}

  init(_ file: DataFile, _ faults: inout FaultLog) {
    self.file = file.path
    var reader = ObjectReader(file.root, in: file.path)
    for member in reader.required("rules")?.members ?? [] {
      positions[member.name] = member.position
      nodes[member.name] = faults.attempt { () throws(DataFault) in
        try TemplateParser.parse(member.value, in: file.path)
      }
    }
    skipped = reader.optionalStrings("skip")
    reader.finish(&faults)
    removeCycles(&faults)
    for (name, node) in nodes { reach[name] = rules(in: node).union([name]) }
  }

  /// The names of the rules that a template leads to, directly and through others.
  func rules(in node: TemplateNode) -> Set<String> {
    var found: Set<String> = []
    var open = [node]
    while let node = open.popLast() {
      node.visit { piece in
        guard case .rule(let name, _) = piece, !found.contains(name) else { return }
        if let reached = reach[name] {
          found.formUnion(reached)
        } else {
          found.insert(name)
          if let rule = nodes[name] { open.append(rule) }
        }
      }
    }
    return found
  }

  private mutating func removeCycles(_ faults: inout FaultLog) {
    let cyclic = nodes.filter { rules(in: $0.value).contains($0.key) }.keys.sorted()
    for name in cyclic {
      nodes[name] = nil
      faults.add(
        DataFault(
          .contradiction, file: file, at: positions[name] ?? .none,
          "the rule \"\(name)\" leads back to itself"))
    }
  }
}
