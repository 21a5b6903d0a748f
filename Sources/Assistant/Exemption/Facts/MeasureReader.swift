import DanishText
import Eligibility
import Knowledge

/// Reads ages and speeds in a story.
struct MeasureReader {
  private struct Age {
    let years: Int
    let clause: Int
    let word: Int
    let isReached: Bool
  }

  // Fewer years are taken for an age only where the clause names a person.
  private static let leastBareAge = 10

  private let language: FactLanguage
  private let clauses: [Clause]
  private let ages: [Age]
  private let speeds: [(kilobits: Int, clause: Int)]

  init(text: AnalyzedText, language: FactLanguage, clauses: [Clause]) {
    self.language = language
    self.clauses = clauses
    func clause(at word: Int) -> Int? { clauses.firstIndex { $0.words.contains(word) } }
    func word(_ tokens: Range<Int>) -> Int? {
      text.words.firstIndex { tokens.contains($0.token) }
    }
    var ages = AgeRecognizer().ages(in: text.tokens).compactMap { age -> Age? in
      guard let word = word(age.tokens), let place = clause(at: word) else { return nil }
      // «2 år fritagelse» is a span of time; so few years are an age only of somebody.
      let isOfSomebody =
        clauses[place].speaker != .unnamed && clauses[place].speaker != .anyone
        || clauses[place].found.contains { language.persons[$0.tag] != nil }
      guard age.years >= Self.leastBareAge || isOfSomebody else { return nil }
      // «fylder 15» is not 15 yet, unless it is today.
      let isTurning =
        clauses[place].has(language.number(.turning))
        && !clauses[place].has(language.number(.today))
      return Age(years: age.years, clause: place, word: word, isReached: !isTurning)
    }
    // «fylder 15 i næste uge»
    for word in text.words.indices.dropFirst() {
      guard let place = clause(at: word), let years = Int(text.words[word].text),
        (1...120).contains(years), !ages.contains(where: { $0.word == word }),
        clauses[place].found.contains(where: {
          $0.tag == language.number(.turning) && $0.words.upperBound == word
        })
      else { continue }
      let isReached = clauses[place].has(language.number(.today))
      ages.append(Age(years: years, clause: place, word: word, isReached: isReached))
    }
    // «min mor på 84 blive fritaget»
    for word in text.words.indices.dropFirst(2) {
      guard let place = clause(at: word), let years = Int(text.words[word].text),
        (5...110).contains(years), !ages.contains(where: { $0.word == word }),
        text.words[word - 1].folded == Array("paa".utf8),
        clauses[place].found.contains(where: {
          language.persons[$0.tag] != nil && $0.words.upperBound == word - 1
        })
      else { continue }
      ages.append(Age(years: years, clause: place, word: word, isReached: true))
    }
    // «Min mor, 84, har …»: a number between commas after a person.
    for (index, clause) in clauses.enumerated() where index > 0 && clause.words.count == 1 {
      let word = text.words[clause.words.lowerBound]
      guard word.kind == .number, let years = Int(word.text), (5...110).contains(years),
        !ages.contains(where: { $0.clause == index }),
        clauses[index - 1].found.contains(where: { language.persons[$0.tag] != nil })
      else { continue }
      ages.append(
        Age(years: years, clause: index, word: clause.words.lowerBound, isReached: true))
    }
    self.ages = ages
    speeds = SpeedRecognizer().speeds(in: text.tokens).compactMap { speed in
      guard let word = word(speed.tokens), let place = clause(at: word), speed.kilobits < 1e9
      else { return nil }
      var kilobits = Int(speed.kilobits)
      let limits = clauses[place].found.filter { $0.words.upperBound <= word && !$0.isDenied }
      if limits.contains(where: { $0.tag == language.number(.below) }) { kilobits -= 1 }
      if limits.contains(where: { $0.tag == language.number(.above) }) { kilobits += 1 }
      return (max(kilobits, 0), place)
    }
  }

  /// How old a person is: what is said to be reached goes before what will be, and what is said
  /// later before what it puts right.
  func age(of person: CasePerson?, _ finder: PersonFinder) -> FactValue? {
    let own = ages.filter { belongs($0, to: person, finder) }
    if let age = own.last(where: \.isReached) { return .integer(age.years) }
    return own.last.map { .integer(max($0.years - 1, 0)) }
  }

  /// An age belongs to the person named just before it, else to whom the clause speaks of.
  private func belongs(_ age: Age, to person: CasePerson?, _ finder: PersonFinder) -> Bool {
    let clause = clauses[age.clause]
    let named = finder.reader.persons(in: clause).last {
      $0.word < age.word && age.word - $0.word <= 4
    }
    if let named, let word = language.persons[named.tag] {
      switch person {
      case .other(let id): return id == nil || id == word.id || word.isCitizen
      case .writer: return word.isCitizen
      case nil: return true
      }
    }
    return finder.speaks(clause, of: person)
  }

  /// How fast the connection is: the speed downwards, else the last one told.
  func speed() -> FactValue? {
    let down = speeds.last { clauses[$0.clause].has(language.number(.download)) }
    let notUp = speeds.last { !clauses[$0.clause].has(language.number(.upload)) }
    return (down ?? notUp ?? speeds.last).map { .integer($0.kilobits) }
  }
}
