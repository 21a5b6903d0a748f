/// Finds out whose case a text tells, and which clauses speak of that person.
struct PersonFinder {
  let language: FactLanguage
  let clauses: [Clause]
  let reader: ClauseReader

  /// Whose case it may be, the likeliest first; one only where somebody asks for them.
  ///
  /// - Parameter known: Whose case it was before; a pronoun goes on with it.
  /// - Returns: At least one; `nil` in it stands for nobody named.
  func candidates(_ known: CasePerson?) -> [CasePerson?] {
    if let pleaded = pleaded(known) { return [pleaded] }
    var candidates: [CasePerson?] = []
    if let other = firstOther(known) { candidates.append(other) }
    if clauses.contains(where: { $0.speaker == .writer && !$0.isSpeakerInherited }) {
      candidates.append(.writer)
    }
    if candidates.isEmpty, clauses.contains(where: { $0.speaker == .household }) {
      candidates.append(known ?? .writer)
    }
    return candidates.isEmpty ? [known] : candidates
  }

  /// For whom exemption is asked.
  private func pleaded(_ known: CasePerson?) -> CasePerson? {
    for clause in clauses where clause.has(language.number(.plea)) {
      switch clause.speaker {
      case .named(let tag): return language.persons[tag].map { .other($0.id) }
      case .other: return firstOther(known) ?? .other(nil)
      case .writer, .household:
        // «kan jeg søge for hende», «kan vi fritage ham»
        if let person = object(of: clause, known) { return person }
        if clause.isSpeakerInherited, let other = firstOther(known) { return other }
        return clause.speaker == .household ? firstOther(known) ?? .writer : .writer
      case .unnamed, .anyone:
        if let person = object(of: clause, known) { return person }
      }
    }
    return nil
  }

  /// The person a clause does something for.
  private func object(of clause: Clause, _ known: CasePerson?) -> CasePerson? {
    if let person = reader.persons(in: clause).first {
      return language.persons[person.tag].map { .other($0.id) }
    }
    return clause.has(language.number(.object)) ? firstOther(known) ?? .other(nil) : nil
  }

  /// The first other person that a clause speaks of, or that is named at all.
  private func firstOther(_ known: CasePerson?) -> CasePerson? {
    var isOther = false
    for clause in clauses {
      if case .named(let tag) = clause.speaker, let person = language.persons[tag] {
        return .other(person.id)
      }
      if clause.speaker == .other { isOther = true }
      if let person = reader.persons(in: clause).first(where: { isOwn($0.word) }),
        let named = language.persons[person.tag]
      {
        return .other(named.id)
      }
    }
    if case .other = known, isOther { return known }
    if isOther { return .other(nil) }
    // «min kones sygdom»
    let owner = clauses.lazy.compactMap { reader.persons(in: $0).first }.first
    return owner.flatMap { language.persons[$0.tag] }.map { .other($0.id) }
  }

  private func isOwn(_ word: Int) -> Bool { !reader.isPossessive(word) }

  /// Whether a clause tells of a person.
  func speaks(_ clause: Clause, of person: CasePerson?) -> Bool {
    switch (clause.speaker, person) {
    case (.unnamed, _), (.household, _), (_, nil): true
    case (.anyone, _): true
    case (.writer, .writer?), (.other, .other?): true
    case (.named(let tag), .other(let id)?):
      language.persons[tag].map { $0.id == id || id == nil || $0.isCitizen } ?? true
    default: false
    }
  }

  /// Marks what belongs to, or stands with, somebody else.
  func placeThings(in clause: inout Clause, of person: CasePerson?) {
    let isShared = clauses.contains { $0.has(language.number(.sharedHome)) }
    for (tag, word) in reader.persons(in: clause) {
      if case .other(let id) = person, language.persons[tag]?.id == id { continue }
      let isTheirs = reader.isPossessive(word)
      let isWithThem =
        !isShared
        && clause.found.contains {
          $0.tag == language.number(.place) && $0.words.upperBound <= word
            && $0.words.upperBound + 2 >= word
        }
      guard isTheirs || isWithThem else { continue }
      clause.found.append(
        Clause.Found(
          tag: language.number(.elsewhere), words: word..<(word + 1), isDenied: false))
    }
  }
}
