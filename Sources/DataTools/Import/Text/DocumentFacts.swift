import Knowledge

/// What the words of a document tell about the document itself.
struct DocumentFacts {
  private static let longestTitle = 14

  let wording: ImportWording
  let words: [SourceWord]

  /// Whether it calls itself minutes near its beginning.
  var isMinutes: Bool { words.prefix(60).contains { wording.minutes.contains($0.key) } }

  /// What sort of document it calls itself.
  var kind: Document.Kind {
    for word in words.prefix(60) {
      if wording.policy.contains(where: word.key.hasSuffix) { return .policy }
      if wording.plan.contains(where: word.key.hasSuffix) { return .plan }
    }
    return .note
  }

  /// The municipality that it names most: «Nyby Kommune».
  var organisation: String? {
    var counts: [String: Int] = [:]
    for place in words.indices.dropFirst() where wording.organisation.contains(words[place].key) {
      let name = words[place - 1]
      // In a heading of capitals any word may stand before «KOMMUNE».
      guard name.isCapitalised, words[place].isCapitalised, name.text.last?.isLetter ?? false,
        name.key.count > 2, name.text.contains(where: \.isLowercase)
      else { continue }
      let kind = words[place].text.trimmedSigns
      counts[
        name.text + " " + (kind.hasSuffix("s") ? String(kind.dropLast()) : kind), default: 0] += 1
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The first line, or the first words up to a sign or the next capital.
  var title: String? {
    guard let first = words.first else { return nil }
    var line = words.prefix(Self.longestTitle).prefix { $0.line == first.line }
    if line.count == Self.longestTitle {
      // Running text: the title ends where another sentence may begin.
      let end = line.indices.dropFirst(3).first { place in
        let before = line[place - 1]
        return line[place].isCapitalised && before.isSmall && before.key.count > 3
      }
      if let end { line = line[..<end] }
    }
    let title = line.joined.trimmedSigns
    return title.isEmpty ? nil : title
  }

  /// What of it was guessed.
  func findings(_ options: ImportOptions, title: String? = nil) -> [ImportFinding] {
    var findings: [ImportFinding] = []
    if let title, options.title == nil {
      findings.append(ImportFinding(certainty: .guessed, page: 1, text: "the title «\(title)»"))
    }
    guard options.organisation == nil else { return findings }
    return findings + [
      ImportFinding(
        certainty: organisation == nil ? .unplaced : .guessed, page: nil,
        text: organisation.map { "a document of «\($0)»" }
          ?? "whose document it is was not found; give --organisation")
    ]
  }
}

extension MinutesReader.Reading {
  /// Whether a text that does not call itself minutes is some all the same.
  var isConvincing: Bool {
    meeting.head.committee != nil && meeting.items.count { $0.decision != nil } > 1
  }
}
