public import DataFiles

extension Decision {
  /// The decision in words: what it is, why, what to do, what happens next; a paragraph a line.
  public var text: String { text(for: .other) }

  /// The decision in words, spoken to the person or to somebody else.
  public func text(for addressee: Addressee) -> String {
    let missing = self.missing
    let questions = TextFragment.Questions(count: missing.count)
    var lines: [String] = []
    for paragraph in rules.paragraphs {
      let said = paragraph.filter { applies($0, questions) }
      if said.isEmpty { continue }
      let sentences = said.map { fragment in
        fragment.wording.text(for: addressee) { value(of: $0, fragment, missing, addressee) }
      }
      lines.append(sentences.joined(separator: " "))
    }
    return lines.joined(separator: "\n")
  }

  /// Where what the text says stands, each place once, in the order of the text.
  public var sources: [Citation] {
    let questions = TextFragment.Questions(count: missingSlots.count)
    var places: [Citation] = []
    func add(_ citations: [Citation]) {
      for citation in citations where !places.contains(where: citation.isSamePlace) {
        places.append(citation)
      }
    }
    for fragment in rules.paragraphs.joined() where applies(fragment, questions) {
      for rule in listed(fragment) { add(rule.citations) }
      add(fragment.citations)
    }
    return places
  }

  private func applies(_ fragment: TextFragment, _ questions: TextFragment.Questions) -> Bool {
    guard fragment.outcomes.contains(outcome.name) else { return false }
    guard fragment.questions.isEmpty || fragment.questions.contains(questions) else { return false }
    guard let root = fragment.root else { return true }
    return results[root] == .yes
  }

  private func listed(_ fragment: TextFragment) -> [Rule] {
    let wanted: Truth = fragment.saying == .holds ? .yes : .no
    return fragment.rules.filter { truth(of: $0) == wanted }.compactMap { rules[$0] }
  }

  private func value(
    of name: String, _ fragment: TextFragment, _ missing: [Question], _ addressee: Addressee
  ) -> String {
    switch TextFragment.Placeholder(rawValue: name) {
    case .list:
      let sentences = listed(fragment).map { rule in
        let wording = fragment.saying == .holds ? rule.holds : rule.fails
        return wording.text(for: addressee) { rules.words.text(facts[FactKey($0)]) }
      }
      return sentences.joined(separator: " ")
    case .question: return missing.first?.wording.text(for: addressee) ?? ""
    case .missing:
      return rules.words.list(missing.dropFirst().map { $0.label.text(for: addressee) })
    case nil: return rules.words.text(facts[FactKey(name)])
    }
  }
}
