/// All templates as one automaton over words: reading a text takes one step a word, however many
/// templates there are (Thompson's construction, run with all threads side by side).
struct TemplateAutomaton: Sendable {
  /// What takes the automaton from one state to another.
  enum Label: Hashable, Sendable {
    /// A word, by the number of its stem.
    case word(Int32)
    /// A value of a list, by the number of the slot.
    case slot(Int32)
  }

  /// A step.
  struct Edge: Sendable {
    var label: Label
    var target: Int32
  }

  /// A slot that templates fill.
  struct Slot: Hashable, Sendable {
    /// The number of its list.
    var list: Int
    /// Its name.
    var name: String
  }

  /// The slots, by number.
  fileprivate(set) var slots: [Slot] = []
  /// The numbers of the stems that templates have.
  fileprivate(set) var stems: [[UInt8]: Int32] = [:]
  // Where the automaton begins: as many steps as there are templates, so found by their label.
  fileprivate(set) var firstSteps: [Label: [Int32]] = [:]
  // The steps that lead from each state, and the template that ends there.
  fileprivate(set) var steps: [[Edge]] = []
  fileprivate(set) var accepted: [Int32?] = []
}

/// Builds a ``TemplateAutomaton``.
struct TemplateAutomatonBuilder {
  /// Too many ways to say one thing: the template asks to be split or cut down.
  struct TooLarge: Error {}

  private let rules: [String: TemplateNode]
  private let reader: TextReader
  private let listNumber: (String) -> Int?
  private let skipped: Set<[UInt8]>

  private var automaton = TemplateAutomaton()
  private var slotNumbers: [TemplateAutomaton.Slot: Int32] = [:]
  // States of the construction: labelled steps, and steps that cost nothing.
  private var edges: [[TemplateAutomaton.Edge]] = []
  private var free: [[Int32]] = []
  private var ends: [Int32: Int32] = [:]
  private var starts: [Int32] = []

  private static let mostStates = 3000

  init(
    rules: [String: TemplateNode], reader: TextReader, skipping skipped: Set<[UInt8]>,
    listNumber: @escaping (String) -> Int?
  ) {
    self.rules = rules
    self.reader = reader
    self.listNumber = listNumber
    self.skipped = skipped
  }

  /// Adds a template under a number.
  mutating func add(_ template: TemplateNode, number: Int) throws(TooLarge) {
    let first = edges.count
    let start = state()
    let end = try build(template, from: start, first: first)
    starts.append(start)
    ends[end] = Int32(truncatingIfNeeded: number)
  }

  private mutating func state() -> Int32 {
    edges.append([])
    free.append([])
    return Int32(truncatingIfNeeded: edges.count - 1)
  }

  private mutating func build(
    _ node: TemplateNode, from start: Int32, first: Int
  ) throws(TooLarge) -> Int32 {
    if edges.count - first > Self.mostStates { throw TooLarge() }
    switch node {
    case .text(let text): return words(of: text, from: start)
    case .sequence(let nodes):
      var end = start
      for node in nodes { end = try build(node, from: end, first: first) }
      return end
    case .choice(let nodes):
      let end = state()
      for node in nodes {
        let begin = state()
        free[Int(start)].append(begin)
        let last = try build(node, from: begin, first: first)
        free[Int(last)].append(end)
      }
      return end
    case .rule(let name, _):
      guard let rule = rules[name] else { return start }
      return try build(rule, from: start, first: first)
    case .slot(let list, let name, _):
      guard let list = listNumber(list) else { return start }
      return step(.slot(number(of: .init(list: list, name: name))), from: start)
    }
  }

  private mutating func words(of text: String, from start: Int32) -> Int32 {
    var end = start
    for word in reader.words(of: text) where !skipped.contains(word.stem) {
      let next = Int32(truncatingIfNeeded: automaton.stems.count)
      let stem = automaton.stems[word.stem] ?? next
      automaton.stems[word.stem] = stem
      end = step(.word(stem), from: end)
    }
    return end
  }

  private mutating func step(_ label: TemplateAutomaton.Label, from start: Int32) -> Int32 {
    let end = state()
    edges[Int(start)].append(.init(label: label, target: end))
    return end
  }

  private mutating func number(of slot: TemplateAutomaton.Slot) -> Int32 {
    if let number = slotNumbers[slot] { return number }
    let number = Int32(truncatingIfNeeded: automaton.slots.count)
    automaton.slots.append(slot)
    slotNumbers[slot] = number
    return number
  }

  /// The finished automaton, without steps that cost nothing.
  consuming func finish() -> TemplateAutomaton {
    automaton.steps = Array(repeating: [], count: edges.count)
    automaton.accepted = Array(repeating: nil, count: edges.count)
    let targets = Set(edges.joined().map(\.target))
    for state in targets {
      for reached in reachable(from: state) {
        automaton.steps[Int(state)] += edges[Int(reached)]
        if let template = ends[reached] { automaton.accepted[Int(state)] = template }
      }
    }
    for start in starts {
      for reached in reachable(from: start) {
        for edge in edges[Int(reached)] {
          automaton.firstSteps[edge.label, default: []].append(edge.target)
        }
      }
    }
    return automaton
  }

  /// A state and all that free steps lead to from there.
  private func reachable(from state: Int32) -> [Int32] {
    var found = [state]
    var seen: Set<Int32> = [state]
    var index = 0
    while index < found.count {
      for next in free[Int(found[index])] where seen.insert(next).inserted { found.append(next) }
      index += 1
    }
    return found
  }
}
