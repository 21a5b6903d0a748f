public import DataFiles

extension Decision {
  /// The decision in words: what it is, why, what to do, what happens next; a paragraph a line.
  public var text: String { text(for: .other) }

  /// The decision in words, spoken to the person or to somebody else.
  public func text(for addressee: Addressee) -> String {
    text(for: addressee, missing: missingSlots)
  }

  /// The decision in as few words as a conversation needs, paragraph by paragraph: without the
  /// questions, which a conversation asks one by one, and without details.
  ///
  /// - Parameter addressee: To whom it is spoken.
  /// - Returns: The paragraphs, none of them empty.
  public func essentials(for addressee: Addressee) -> [String] {
    let missing = missingSlots
    let questions = TextFragment.Questions(count: missing.count)
    return rules.paragraphs.compactMap { paragraph in
      let said = paragraph.filter { fragment in
        applies(fragment, questions) && !fragment.isDetail
          && !fragment.wording.placeholders.contains(TextFragment.Placeholder.question.rawValue)
          && !fragment.wording.placeholders.contains(TextFragment.Placeholder.missing.rawValue)
      }
      let text = said.map { fragment in
        fragment.wording.text(for: addressee) { value(of: $0, fragment, missing, addressee) }
      }
      return text.isEmpty ? nil : text.joined(separator: " ")
    }
  }

  /// Where what the text says stands, each place once, in the order of the text.
  public var sources: [Citation] {
    places(questions: TextFragment.Questions(count: missingSlots.count)).map { rules.places[$0] }
  }

  func text(for addressee: Addressee, missing: [Int]) -> String {
    let questions = TextFragment.Questions(count: missing.count)
    var text = ""
    for paragraph in rules.paragraphs {
      var separator = text.isEmpty ? "" : "\n"
      for fragment in paragraph where applies(fragment, questions) {
        text += separator
        text += fragment.wording.text(for: addressee) {
          value(of: $0, fragment, missing, addressee)
        }
        separator = " "
      }
    }
    return text
  }

  /// The numbers of the places cited by what the text says.
  func places(questions: TextFragment.Questions) -> [Int] {
    var places: [Int] = []
    func add(_ numbers: [Int]) {
      for number in numbers where !places.contains(number) { places.append(number) }
    }
    for fragment in rules.paragraphs.joined() where applies(fragment, questions) {
      for index in listed(fragment) { add(rules.compiled[index].places) }
      add(fragment.places)
    }
    return places
  }

  private func applies(_ fragment: TextFragment, _ questions: TextFragment.Questions) -> Bool {
    guard fragment.outcomes & (1 << UInt64(clause.number)) != 0 else { return false }
    guard fragment.questions.isEmpty || fragment.questions.contains(questions) else { return false }
    guard let root = fragment.root else { return true }
    return results[root] == .yes
  }

  /// The rules, by number, whose words stand for the fragment's `{list}`.
  private func listed(_ fragment: TextFragment) -> [Int] {
    let wanted: Possibility = fragment.saying == .holds ? .yes : .no
    return fragment.rules.filter { results[rules.compiled[$0].root] == wanted }
  }

  private func value(
    of name: String, _ fragment: TextFragment, _ missing: [Int], _ addressee: Addressee
  ) -> String {
    switch TextFragment.Placeholder(rawValue: name) {
    case .list:
      let sentences = listed(fragment).map { index in
        let rule = rules.rules[index]
        let wording = fragment.saying == .holds ? rule.holds : rule.fails
        return wording.text(for: addressee) { rules.words.text(facts[FactKey($0)]) }
      }
      return sentences.joined(separator: " ")
    case .question:
      return missing.first.map { rules.schema.definitions[$0].question.text(for: addressee) } ?? ""
    case .missing:
      return rules.words.list(
        missing.dropFirst().map { rules.schema.definitions[$0].label.text(for: addressee) })
    case nil: return rules.words.text(facts[FactKey(name)])
    }
  }
}
