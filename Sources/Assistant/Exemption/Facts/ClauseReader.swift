import Knowledge

/// Reads what each clause of a text says and denies, and of whom.
struct ClauseReader {
  private let language: FactLanguage
  private let cutter: ClauseCutter
  private let text: AnalyzedText

  init(_ text: AnalyzedText, _ language: FactLanguage) {
    self.text = text
    self.language = language
    cutter = ClauseCutter(text, language)
  }

  /// The clauses in reading order.
  ///
  /// - Parameter antecedent: A group that «den» stands for before anything else is named.
  /// - Returns: The clauses, each with what it has of the groups.
  func clauses(antecedent: Int? = nil) -> [Clause] {
    var clauses = cutter.clauses()
    var last: (tag: Int, clause: Int)? = antecedent.map { ($0, 0) }
    for index in clauses.indices {
      let before = index > 0 ? clauses[index - 1] : nil
      let isContinued = before?.sentence == clauses[index].sentence
      var clause = clauses[index]
      clause.found = clause.words.flatMap { cutter.starts[$0] }.map {
        Clause.Found(tag: $0.tag, words: $0.words, isDenied: false)
      }
      addThing(to: &clause, last: last, index: index)
      if isContinued, !clause.hasVerb, let before { carry(from: before, to: &clause) }
      deny(&clause, before: isContinued ? before : nil)
      name(&clause, before: before)
      if let before, isEcho(clause) { echo(before, in: &clause) }
      for antecedent in language.antecedents where clause.has(antecedent.tag) {
        last = (antecedent.tag, index)
      }
      clauses[index] = clause
    }
    return clauses
  }

  /// «den», «nogen»: stands for what was named last, where nothing follows that it could belong to;
  /// «men min mor har ikke» leaves even that out.
  private func addThing(
    to clause: inout Clause, last: (tag: Int, clause: Int)?, index: Int
  ) {
    guard let last, index - last.clause <= 3, !clause.has(last.tag) else { return }
    let pronoun = language.number(.pronoun)
    let standIn = clause.found.first { found in
      let next = found.words.upperBound
      return found.tag == pronoun
        && (next >= clause.words.upperBound || cutter.has(.afterPronoun, next)
          || cutter.has(.verb, next))
    }
    guard let words = standIn?.words ?? ellipsis(in: clause) else { return }
    clause.found.append(Clause.Found(tag: last.tag, words: words, isDenied: false))
    clause.found.append(
      Clause.Found(tag: language.number(.standIn), words: words, isDenied: false))
  }

  /// The last word of a clause that ends with «har» or «har ikke» and names no thing.
  private func ellipsis(in clause: Clause) -> Range<Int>? {
    guard let last = clause.words.last, clause.hasVerb, !clause.isInQuestion,
      cutter.has(.not, last) || cutter.has(.verb, last), !clause.has(language.number(.echo))
    else { return nil }
    let marks = Set(Mark.allCases.map { language.number($0) })
    let saysNothing = clause.found.allSatisfy { found in
      marks.contains(found.tag) || language.carried.contains(found.tag)
        || language.predicates.contains(found.tag) || language.persons[found.tag] != nil
    }
    let has = clause.found.contains { language.carried.contains($0.tag) }
    return saysNothing && has ? last..<(last + 1) : nil
  }

  private func carry(from before: Clause, to clause: inout Clause) {
    for found in before.found
    where language.carried.contains(found.tag) && !clause.has(found.tag) {
      clause.found.append(
        Clause.Found(
          tag: found.tag, words: clause.words.lowerBound..<clause.words.lowerBound, isDenied: false)
      )
    }
  }

  // MARK: Negation

  private func deny(_ clause: inout Clause, before: Clause?) {
    let (not, none) = (language.number(.not), language.number(.none))
    let (lack, denial) = (language.number(.lack), language.number(.denial))
    let isNegative = clause.has(not) || clause.has(none) || clause.has(lack)
    let isInherited =
      before.map { before in
        !clause.hasVerb && before.hasVerb && !clause.isContrast && !isNegative
          && (before.has(not) || before.has(none))
      } ?? false
    let isRejected = before?.found.contains { $0.tag == denial && !$0.isDenied } ?? false
    let marks = clause.found
    for index in clause.found.indices {
      let found = clause.found[index]
      let start = found.words.lowerBound
      let isPredicate = language.predicates.contains(found.tag)
      if !isPredicate, isReason(found, in: clause) { continue }
      func stands(_ tag: Int) -> Bool {
        marks.contains { $0.tag == tag && $0.words.lowerBound <= start && $0.tag != found.tag }
      }
      if [not, none, denial].contains(found.tag) { continue }
      var isDenied = isInherited || clause.has(not) && found.tag != not
      if !isPredicate {
        isDenied = isDenied || stands(none)
        if stands(lack), found.tag != lack { isDenied.toggle() }
      }
      if isRejected || stands(denial) { isDenied.toggle() }
      clause.found[index].isDenied = isDenied
    }
  }

  /// Whether something is told as the reason for what the clause denies, and so not denied itself:
  /// «på grund af sin gigt kan han ikke», «som blind kan hun ikke».
  private func isReason(_ found: Clause.Found, in clause: Clause) -> Bool {
    let start = found.words.lowerBound
    func last(_ mark: Mark) -> Int {
      clause.found.filter { $0.tag == language.number(mark) && $0.words.lowerBound <= start }
        .map(\.words.lowerBound).max() ?? -1
    }
    if last(.because) > max(last(.not), last(.none)) { return true }
    return language.causes.contains { $0.tag == found.tag } && clause.has(language.number(.able))
      && last(.not) < 0 && last(.none) < 0
  }

  // MARK: Persons

  private func name(_ clause: inout Clause, before: Clause?) {
    if let named = firstSubject(of: clause) {
      clause.speaker = named
    } else if let before {
      clause.speaker = before.speaker
      clause.isSpeakerInherited = true
    }
  }

  private func firstSubject(of clause: Clause) -> Clause.Speaker? {
    clause.words.lazy.compactMap { subject(at: $0, in: clause) }.first
  }

  private func subject(at word: Int, in clause: Clause) -> Clause.Speaker? {
    if cutter.has(.myself, word) { return .writer }
    if cutter.has(.us, word) { return .household }
    if cutter.has(.other, word) { return .other }
    if cutter.has(.anyone, word) { return .anyone }
    guard let person = cutter.starts[word].first(where: { language.persons[$0.tag] != nil }),
      !isPossessive(person.words.upperBound - 1), !isAfterPreposition(word, in: clause)
    else { return nil }
    return .named(person.tag)
  }

  /// «naboens»: not the neighbour does it; the thing is the neighbour's.
  func isPossessive(_ word: Int) -> Bool {
    let folded = text.words[word].folded
    return folded.last == UInt8(ascii: "s") && folded.count > text.words[word].stem.count
  }

  private func isAfterPreposition(_ word: Int, in clause: Clause) -> Bool {
    let start = max(clause.words.lowerBound, word - 3)
    for place in (start..<word).reversed() {
      if cutter.has(.preposition, place) || cutter.has(.place, place) { return true }
      if cutter.has(.verb, place) { return false }
    }
    return false
  }

  /// The persons named in a clause, subjects or not, with the words.
  func persons(in clause: Clause) -> [(tag: Int, word: Int)] {
    clause.words.flatMap { word in
      cutter.starts[word].filter { language.persons[$0.tag] != nil }.map { ($0.tag, word) }
    }
  }

  // MARK: Echoes

  /// «men det er jeg»: says of another person what the clause before said.
  private func isEcho(_ clause: Clause) -> Bool {
    guard clause.has(language.number(.echo)), clause.words.count <= 6 else { return false }
    switch clause.speaker {
    case .unnamed, .anyone: return false
    default: return !clause.isSpeakerInherited
    }
  }

  private func echo(_ before: Clause, in clause: inout Clause) {
    let isDenied = clause.has(language.number(.not))
    let own = Set(Mark.allCases.map { language.number($0) })
    for found in before.found where !own.contains(found.tag) && !clause.has(found.tag) {
      if language.persons[found.tag] != nil { continue }
      clause.found.append(
        Clause.Found(tag: found.tag, words: clause.words, isDenied: isDenied))
    }
  }
}
