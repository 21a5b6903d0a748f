import TextClassification

/// Writes sentences that a template allows, for the model to learn from.
struct TemplateSampler {
  private let rules: [String: TemplateNode]
  private let slotTerms: [String: [String]]
  private var random: SplitMix

  /// Makes a sampler.
  ///
  /// - Parameters:
  ///   - rules: The shared rules; none may lead back to itself.
  ///   - slots: The values of each list.
  ///   - seed: Equal seeds give equal sentences.
  init(rules: [String: TemplateNode], slots: [String: [SlotValue]], seed: UInt64) {
    self.rules = rules
    slotTerms = slots.mapValues { $0.flatMap(\.terms) }
    random = SplitMix(seed: seed)
  }

  /// Writes sentences, none twice.
  ///
  /// - Parameters:
  ///   - template: The template.
  ///   - count: How many, at most; a template that allows fewer gives fewer.
  /// - Returns: The sentences.
  mutating func sentences(of template: TemplateNode, count: Int) -> [String] {
    var seen: Set<String> = []
    var result: [String] = []
    // Some are drawn twice; a few more tries than sentences wanted find most there are.
    for _ in 0..<(count * 2) where result.count < count {
      var words: [String] = []
      draw(template, into: &words)
      let sentence = words.joined(separator: " ")
      if seen.insert(sentence).inserted { result.append(sentence) }
    }
    return result
  }

  private mutating func draw(_ node: TemplateNode, into words: inout [String]) {
    switch node {
    case .text(let text): words.append(text)
    case .sequence(let nodes): for node in nodes { draw(node, into: &words) }
    case .choice(let nodes):
      if let node = pick(from: nodes) { draw(node, into: &words) }
    case .rule(let name, _):
      if let rule = rules[name] { draw(rule, into: &words) }
    case .slot(let list, _, _):
      words.append(slotTerms[list].flatMap { pick(from: $0) } ?? Self.sample(of: list))
    }
  }

  private mutating func pick<Element>(from elements: [Element]) -> Element? {
    guard !elements.isEmpty else { return nil }
    return elements[Int(random.next() % UInt64(elements.count))]
  }

  /// What stands for a list that is known by the look of a token.
  private static func sample(of list: String) -> String {
    switch list {
    case "caseNumber": "13/31214"
    case "sectionNumber": "3.6"
    case "date": "3/3-2014"
    case "time": "15.30"
    case "percent": "80%"
    case "money": "500,-"
    default: "12"
    }
  }
}
