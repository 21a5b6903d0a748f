import DanishText
import Eligibility
import Knowledge

/// Reads free Danish text as facts about a person.
///
///     «Min mor på 84 har godt nok en computer, men må ikke bruge den»
///     // person «mor»; age 84, computerAccessAtHome false
///     «Hun har Parkinson»   // no fact: the physical impairment is open
struct FactExtractor: Sendable {
  let language: FactLanguage
  let rules: RuleSet

  /// What the conversation holds while a text is read.
  struct Context: Sendable {
    /// The fact that was asked for.
    var asked: FactKey?
    /// Whose case it is.
    var person: CasePerson?
    /// The facts that are known.
    var known: Set<FactKey> = []
  }

  /// Everything that was told, of the person it is about.
  struct Reading: Sendable {
    /// What was told of that person.
    var story: Story
    /// Whether that fulfils a ground, and whether it settles the case.
    let hasGround: Bool
    let isSettled: Bool
    /// The clauses, for those who look for more than facts.
    let clauses: [Clause]
  }

  /// Reads a text.
  func read(_ text: AnalyzedText, in context: Context = Context()) -> Reading {
    let reader = ClauseReader(text, language)
    let antecedent =
      language.antecedents.first { $0.fact == context.asked }
      ?? language.antecedents.first { context.known.contains($0.fact) }
    let clauses = reader.clauses(antecedent: antecedent?.tag)
    let finder = PersonFinder(language: language, clauses: clauses, reader: reader)
    let measures = MeasureReader(text: text, language: language, clauses: clauses)
    let stories = finder.candidates(context.person).map { person in
      story(of: person, finder, measures, context)
    }
    // Where nobody asks for one of them, it is about the one who has a ground.
    let grounded = stories.first { !rules.decide(facts($0.facts)).grounds.isEmpty }
    let longest = stories.max {
      $0.facts.count + $0.open.count < $1.facts.count + $1.open.count
    }
    let told = grounded ?? longest ?? Story()
    return Reading(
      story: told, hasGround: grounded != nil,
      isSettled: rules.decide(facts(told.facts)).outcome.isSettled, clauses: clauses)
  }

  /// Facts as the rules take them.
  func facts(_ values: [FactKey: FactValue]) -> FactSet {
    var facts = FactSet(schema: rules.schema)
    // The language was checked against the schema, and measures stay within its bounds.
    for (key, value) in values { try? facts.set(value, for: key) }
    return facts
  }

  private func story(
    of person: CasePerson?, _ finder: PersonFinder, _ measures: MeasureReader, _ context: Context
  ) -> Story {
    var story = Story(person: person)
    var weak: [FactKey: FactValue] = [:]
    var clauses = finder.clauses
    for index in clauses.indices {
      let counts = finder.speaks(clauses[index], of: person)
      finder.placeThings(in: &clauses[index], of: person)
      // What is asked for is not told, but what describes the person in passing is.
      let isPlea =
        clauses[index].isInverted && clauses[index].isInQuestion
        && clauses[index].has(language.number(.plea))
      for rule in language.rules
      where (counts || rule.isAboutAnybody) && (!isPlea || rule.describesInPassing) {
        apply(rule, to: &clauses[index], &story, &weak)
      }
      if !isPlea, !counts { clauses[index].found = [] }
    }
    HindranceReader(language: language, clauses: clauses, asked: context.asked).read(&story)
    if let age = measures.age(of: person, finder), let key = language.ageFact {
      story.facts[key] = age
    }
    if let speed = measures.speed(), let key = language.speedFact { story.facts[key] = speed }
    story.facts.merge(weak) { strong, _ in strong }
    let standIn = language.number(.standIn)
    for sweep in language.sweeping
    where clauses.contains(where: { $0.has(sweep.tag) && !$0.has(standIn) }) {
      story.facts.merge(sweep.facts) { told, _ in told }
    }
    story.open.removeAll { story.facts[$0] != nil }
    remarkAge(&story)
    return story
  }

  /// A high age told with nothing else is meant as a ground, which it is not.
  private func remarkAge(_ story: inout Story) {
    guard let key = language.ageFact, let limit = language.highAge,
      case .integer(let years)? = story.facts[key], years >= limit.from, story.facts.count == 1,
      story.open.isEmpty, story.remarks.isEmpty
    else { return }
    story.remark(limit.remark)
  }

  private func apply(
    _ rule: FactRule, to clause: inout Clause, _ story: inout Story,
    _ weak: inout [FactKey: FactValue]
  ) {
    guard let first = rule.when.first.flatMap({ match($0, clause) }),
      rule.when.dropFirst().allSatisfy({ match($0, clause) != nil }),
      !rule.without.contains(where: { match($0, clause) != nil })
    else { return }
    let facts = rule.facts.merging(first.isDenied ? rule.denied : rule.affirmed) { $1 }
    if rule.isWeak {
      weak.merge(facts) { $1 }
    } else {
      story.facts.merge(facts) { $1 }
    }
    story.ask(rule.ask)
    story.remark(rule.remark)
    func mark(_ tag: Int?, isDenied: Bool) {
      guard let tag else { return }
      clause.found.append(Clause.Found(tag: tag, words: first.words, isDenied: isDenied))
    }
    mark(rule.tag, isDenied: false)
    mark(rule.sameTag, isDenied: first.isDenied)
    mark(rule.oppositeTag, isDenied: !first.isDenied)
  }

  private func match(_ test: FactRule.Test, _ clause: Clause) -> Clause.Found? {
    clause.found.first { found in
      test.tags.contains(found.tag) && (test.isDenied.map { $0 == found.isDenied } ?? true)
    }
  }
}
