/// What speaks for a message being about a certain person's case, and what against it.
struct CaseEvidence {
  /// A sign that a message has or has not; what it weighs stands in `facts.json`.
  enum Signal: String, CaseIterable {
    /// Somebody asks to be exempted.
    case plea
    /// A person is spoken of.
    case person
    /// Somebody asks for a certain person to be exempted.
    case personsPlea
    /// The matter is named.
    case subject
    /// Facts were told, age apart.
    case facts
    /// A ground is fulfilled by what was told.
    case ground
    /// An age was told.
    case age
    /// Something was told by halves.
    case halfTold
    /// Something was told that decides nothing.
    case remark
    /// How, when, by whom is asked.
    case inquiry
    /// Another matter is named, and not this one.
    case otherMatter
    /// Something is wanted that is not named by the words of the matter.
    case request
    /// The rules in general are asked for.
    case general
    /// The rules in general are asked for, and nobody certain is spoken of.
    case nobody
    /// Something was told, and nothing is asked.
    case statement
    /// It has no sentence, only words.
    case keywords
    /// Only words, without a person and a measure.
    case bareWords
  }

  /// The signs that the message has.
  let signals: Set<Signal>

  /// Whether it has anything that a case could begin with, and somebody whose case it could be.
  var hasSubstance: Bool {
    !signals.isDisjoint(with: [.plea, .facts, .age, .halfTold, .remark])
      && !signals.isDisjoint(with: [.person, .statement, .keywords])
      && signals.isDisjoint(with: [.nobody, .bareWords])
  }

  /// Whether a person's ground was told and nothing else is asked than to be exempted, or whether
  /// what was told settles what is asked.
  let isClear: Bool

  init(_ reading: FactExtractor.Reading, _ language: FactLanguage) {
    let clauses = reading.clauses
    let story = reading.story
    func has(_ mark: Mark) -> Bool {
      let tag = language.number(mark)
      return clauses.contains { $0.has(tag) }
    }
    let isNamed =
      story.person != nil || has(.mine) || has(.object)
      || clauses.contains { $0.speaker != .unnamed && $0.speaker != .anyone }
    let isPerson = isNamed && !Self.isIndefinite(clauses, language)
    let isAnyone =
      clauses.contains { $0.speaker == .anyone } || isNamed && !isPerson || has(.general)
    let isMeasured = [language.ageFact, language.speedFact].contains { key in
      key.map { story.facts[$0] != nil } ?? false
    }
    let hasVerb = clauses.contains(where: \.hasVerb)
    let conditions: [(Signal, Bool)] = [
      (.plea, has(.plea)), (.person, isPerson), (.personsPlea, has(.plea) && isPerson),
      (.subject, has(.subject)),
      (.facts, story.facts.keys.contains { $0 != language.ageFact }),
      (.ground, reading.hasGround),
      (.age, language.ageFact.map { story.facts[$0] != nil } ?? false),
      (.halfTold, !story.open.isEmpty), (.remark, !story.remarks.isEmpty),
      (.inquiry, has(.inquiry)),
      (.otherMatter, has(.otherMatter) && !has(.subject)),
      (.request, has(.request) && !has(.plea) && !has(.subject)),
      (.general, isAnyone), (.nobody, isAnyone && !isPerson),
      (.statement, !story.isEmpty && !clauses.contains { $0.isInQuestion }),
      (.keywords, !hasVerb), (.bareWords, !hasVerb && !isPerson && !isMeasured),
    ]
    let signals = Set(conditions.filter(\.1).map(\.0))
    let asksElse =
      !signals.isDisjoint(with: [.inquiry, .general, .otherMatter]) || !signals.contains(.person)
    let isTold = reading.hasGround && signals.contains(.statement)
    isClear = !asksElse && (isTold || reading.isSettled && signals.contains(.plea))
    self.signals = signals
  }

  /// Whether all persons are «en dement», «et barn»: nobody certain.
  private static func isIndefinite(_ clauses: [Clause], _ language: FactLanguage) -> Bool {
    let certain = [Mark.myself, .us, .other, .object, .mine].map { language.number($0) }
    if clauses.contains(where: { clause in certain.contains(where: clause.has) }) { return false }
    let isNamed = clauses.contains { clause in
      clause.found.contains { language.persons[$0.tag] != nil }
    }
    let article = language.number(.pronoun)
    return isNamed
      && clauses.allSatisfy { clause in
        clause.found.filter { language.persons[$0.tag] != nil }.allSatisfy { person in
          clause.found.contains {
            $0.tag == article
              && (1...2).contains(person.words.lowerBound - $0.words.lowerBound)
          }
        }
      }
  }
}
