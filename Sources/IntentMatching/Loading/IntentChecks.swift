import Concurrency
import DataFiles
import JSONCoding

/// Checks how registry, sentences, rules and lists fit together.
struct IntentChecks {
  private let catalogue: IntentCatalogue
  private let registry: String

  init(_ catalogue: IntentCatalogue, registry: String) {
    self.catalogue = catalogue
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
    let names = Set(catalogue.intents.map(\.name))
    var files: [String: String] = [:]
    for file in catalogue.sentences {
      if !names.contains(file.intent) {
        faults.add(
          DataFault(
            .unknownReference, file: file.file, at: file.position,
            "\"\(file.intent)\" is not registered in intents.json"))
      }
      if file.isMunicipal { continue }
      if let other = files.updateValue(file.file, forKey: file.intent) {
        faults.add(
          DataFault(
            .duplicate, file: file.file, at: file.position,
            "the sentences of \"\(file.intent)\" stand in \(other) too; join them"))
      }
    }
    for intent in catalogue.intents where files[intent.name] == nil {
      faults.add(
        DataFault(
          .incomplete, file: registry, at: intent.position,
          "\"\(intent.name)\" has no sentences; write sentences/\(intent.name).json"))
    }
  }

  /// Templates name only rules and lists that are there, and slots that their intent has.
  private func checkReferences(_ faults: inout FaultLog) {
    let slots = Dictionary(
      catalogue.intents.map { ($0.name, Set($0.slots)) }, uniquingKeysWith: { $0.union($1) })
    let slotsOfRules = catalogue.rules.nodes.mapValues { Self.slots(in: $0) }
    var used: [String: Set<String>] = [:]
    for file in catalogue.sentences {
      var rules: Set<String> = []
      var filled: Set<String> = []
      for template in file.templates {
        rules.formUnion(catalogue.rules.rules(in: template.node))
        filled.formUnion(Self.slots(in: template.node))
        checkNames(in: template.node, of: file.file, slots: slots[file.intent], &faults)
      }
      for rule in rules { filled.formUnion(slotsOfRules[rule] ?? []) }
      used[file.intent, default: []].formUnion(filled)
    }
    for (_, node) in catalogue.rules.nodes.sorted(by: { $0.key < $1.key }) {
      checkNames(in: node, of: catalogue.rules.file, slots: nil, &faults)
    }
    for intent in catalogue.intents {
      for slot in intent.slots where used[intent.name]?.contains(slot) != true {
        faults.add(
          DataFault(
            .unused, file: registry, at: intent.position,
            "no sentence of \"\(intent.name)\" fills its slot \"\(slot)\""))
      }
    }
  }

  /// The slots that a template fills itself.
  private static func slots(in node: TemplateNode) -> Set<String> {
    var slots: Set<String> = []
    node.visit { if case .slot(_, let name, _) = $0 { slots.insert(name) } }
    return slots
  }

  private func checkNames(
    in node: TemplateNode, of file: String, slots: Set<String>?, _ faults: inout FaultLog
  ) {
    var found: [DataFault] = []
    node.visit { piece in
      switch piece {
      case .rule(let name, let place) where catalogue.rules.positions[name] == nil:
        found.append(
          DataFault(
            .unknownReference, file: file, at: place, "there is no rule \"\(name)\""))
      case .slot(let list, let name, let place):
        if catalogue.templates.finder.number(of: list) == nil {
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
    let nodes = catalogue.sentences.flatMap { $0.templates.map(\.node) }
    let used = nodes.reduce(into: Set<String>()) { $0.formUnion(catalogue.rules.rules(in: $1)) }
    for name in catalogue.rules.nodes.keys.sorted() where !used.contains(name) {
      faults.add(
        DataFault(
          .unused, file: catalogue.rules.file, at: catalogue.rules.positions[name] ?? .none,
          "no sentence uses the rule \"\(name)\""))
    }
  }

  /// No example stands under two intents, and none fits the template of another intent.
  private func checkExamples(_ faults: inout FaultLog) {
    let catalogue = catalogue
    let read = Parallel.map(catalogue.sentences.count) { number in
      catalogue.sentences[number].examples.map { example in
        let reading = catalogue.templates.read(example.text, correcting: false)
        return (
          key: reading.words.map(\.folded), best: catalogue.templates.matches(reading).first?.origin
        )
      }
    }
    var seen: [[[UInt8]]: String] = [:]
    for (file, readings) in zip(catalogue.sentences, read) {
      for (example, (key, best)) in zip(file.examples, readings) {
        if let other = seen[key] {
          let place =
            other == file.intent ? "stands here twice" : "is an example of \"\(other)\" too"
          faults.add(
            DataFault(
              .duplicate, file: file.file, at: example.position, "\"\(example.text)\" \(place)"))
        }
        seen[key] = file.intent
        // Where an own template fits better, the other does no harm.
        guard let best, best.intent != file.intent else { continue }
        faults.add(
          DataFault(
            .contradiction, file: best.file, at: best.position,
            "the template fits \"\(example.text)\", an example of \"\(file.intent)\""))
      }
    }
  }
}
