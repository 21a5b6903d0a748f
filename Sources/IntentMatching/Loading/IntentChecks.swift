import DataFiles
import JSONCoding

/// Checks how registry, sentences, rules and lists fit together.
struct IntentChecks {
  private let library: IntentLibrary
  private let registry: String

  init(_ library: IntentLibrary, registry: String) {
    self.library = library
    self.registry = registry
  }

  /// Notes every fault.
  func run(_ faults: inout FaultLog) {
    checkRegistry(&faults)
    checkReferences(&faults)
    checkRules(&faults)
    checkExamples(&faults)
  }

  /// Every intent has a file of sentences, and every file an intent.
  private func checkRegistry(_ faults: inout FaultLog) {
    let names = Set(library.intents.map(\.name))
    var files: [String: String] = [:]
    for file in library.sentences {
      if !names.contains(file.intent) {
        faults.add(
          DataFault(
            .unknownReference, file: file.file, at: file.position,
            "\"\(file.intent)\" is not registered in intents.json"))
      }
      if let other = files.updateValue(file.file, forKey: file.intent) {
        faults.add(
          DataFault(
            .duplicate, file: file.file, at: file.position,
            "the sentences of \"\(file.intent)\" stand in \(other) too; join them"))
      }
    }
    for intent in library.intents where files[intent.name] == nil {
      faults.add(
        DataFault(
          .incomplete, file: registry, at: intent.position,
          "\"\(intent.name)\" has no sentences; write sentences/\(intent.name).json"))
    }
  }

  /// Templates name only rules and lists that are there, and slots that their intent has.
  private func checkReferences(_ faults: inout FaultLog) {
    let slots = Dictionary(
      library.intents.map { ($0.name, Set($0.slots)) }, uniquingKeysWith: { $0.union($1) })
    var used: [String: Set<String>] = [:]
    for file in library.sentences {
      for template in file.templates {
        let inner = library.rules.rules(in: template.node).compactMap { library.rules.nodes[$0] }
        for node in inner { node.visit { note($0, in: &used[file.intent, default: []]) } }
        template.node.visit { note($0, in: &used[file.intent, default: []]) }
        checkNames(in: template.node, of: file.file, slots: slots[file.intent], &faults)
      }
    }
    for (name, node) in library.rules.nodes.sorted(by: { $0.key < $1.key }) {
      _ = name
      checkNames(in: node, of: library.rules.file, slots: nil, &faults)
    }
    for intent in library.intents {
      for slot in intent.slots where used[intent.name]?.contains(slot) != true {
        faults.add(
          DataFault(
            .unused, file: registry, at: intent.position,
            "no sentence of \"\(intent.name)\" fills its slot \"\(slot)\""))
      }
    }
  }

  private func note(_ node: TemplateNode, in used: inout Set<String>) {
    if case .slot(_, let name, _) = node { used.insert(name) }
  }

  private func checkNames(
    in node: TemplateNode, of file: String, slots: Set<String>?, _ faults: inout FaultLog
  ) {
    var found: [DataFault] = []
    node.visit { piece in
      switch piece {
      case .rule(let name, let place) where library.rules.positions[name] == nil:
        found.append(
          DataFault(
            .unknownReference, file: file, at: place, "there is no rule \"\(name)\""))
      case .slot(let list, let name, let place):
        if library.templates.finder.number(of: list) == nil {
          found.append(
            DataFault(
              .unknownReference, file: file, at: place, "there is no list \"\(list)\""))
        }
        if let slots, !slots.contains(name) {
          found.append(
            DataFault(
              .unknownReference, file: file, at: place,
              "the intent has no slot \"\(name)\"; register it in intents.json"))
        }
      default: break
      }
    }
    for fault in found { faults.add(fault) }
  }

  /// Every rule is used by a template.
  private func checkRules(_ faults: inout FaultLog) {
    let nodes = library.sentences.flatMap { $0.templates.map(\.node) }
    let used = nodes.reduce(into: Set<String>()) { $0.formUnion(library.rules.rules(in: $1)) }
    for name in library.rules.nodes.keys.sorted() where !used.contains(name) {
      faults.add(
        DataFault(
          .unused, file: library.rules.file, at: library.rules.positions[name] ?? .none,
          "no sentence uses the rule \"\(name)\""))
    }
  }

  /// No example stands under two intents, and none fits the template of another intent.
  private func checkExamples(_ faults: inout FaultLog) {
    var seen: [[[UInt8]]: String] = [:]
    for file in library.sentences {
      for example in file.examples {
        let reading = library.templates.read(example.text, correcting: false)
        let key = reading.words.map(\.folded)
        if let other = seen[key] {
          let place =
            other == file.intent ? "stands here twice" : "is an example of \"\(other)\" too"
          faults.add(
            DataFault(
              .duplicate, file: file.file, at: example.position, "\"\(example.text)\" \(place)"))
        }
        seen[key] = file.intent
        checkTemplates(example, reading, of: file, &faults)
      }
    }
  }

  private func checkTemplates(
    _ example: IntentSentences.Example, _ reading: TemplateSet.Reading, of file: IntentSentences,
    _ faults: inout FaultLog
  ) {
    let matches = library.templates.matches(reading)
    // Where an own template fits better, the other does no harm.
    guard let best = matches.first, best.origin.intent != file.intent else { return }
    faults.add(
      DataFault(
        .contradiction, file: best.origin.file, at: best.origin.position,
        "the template fits \"\(example.text)\", an example of \"\(file.intent)\""))
  }
}
