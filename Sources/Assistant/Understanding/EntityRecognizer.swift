import DanishText
import DataFiles
import IntentMatching
import Knowledge

/// Finds what a question names: projects, meetings, agenda items, case numbers, people, places.
struct EntityRecognizer: Sendable {
  private var table = PhraseTable<Named>()
  private let itemWords: PhraseTable<String>
  private let knowledge: KnowledgeBase
  private let caseNumbers: Set<String>
  /// The stems of every municipality's name.
  private(set) var municipalityStems: [String: [[UInt8]]] = [:]

  init(_ knowledge: KnowledgeBase, lists: TermLists, analyzer: TextAnalyzer) {
    self.knowledge = knowledge
    itemWords = PhraseTable(lists["itemWord"], analyzer: analyzer)
    caseNumbers = Set(knowledge.meetings.flatMap { $0.items.compactMap(\.caseNumber) })
    func add(_ names: [String], _ named: Named) {
      for stems in Set(names.map { analyzer.stems(of: $0) }) { table.add(stems, named) }
    }
    for project in knowledge.projects {
      add([project.id, project.title] + project.names, .project(project.id))
      add(project.related, .partOfProject(project.id))
    }
    for area in knowledge.areas { add([area.title] + area.names, .area(area.id)) }
    for topic in knowledge.topics { add([topic.title] + topic.names, .topic(topic.id)) }
    for document in knowledge.documents {
      add([document.title, document.shortTitle], .document(document.id))
    }
    for meeting in knowledge.meetings {
      add(meeting.names, .meeting(meeting.id))
      for item in meeting.items {
        add([item.title] + item.names, .item(meeting: meeting.id, number: item.number))
      }
    }
    for person in knowledge.lexicon.people {
      add([person.name] + person.spellings, .person(person.name))
    }
    for place in knowledge.lexicon.places {
      add([place.name] + place.spellings, .place(place.name))
    }
    for organisation in knowledge.lexicon.organisations {
      add([organisation.name] + organisation.spellings, .organisation(organisation.name))
    }
    for entry in lists["ordinal"] {
      for term in entry.terms { table.add(analyzer.stems(of: term), .ordinal(entry.value)) }
    }
    for entry in lists["municipality"] {
      municipalityStems[entry.value] = analyzer.stems(of: entry.value)
      for term in entry.terms { table.add(analyzer.stems(of: term), .municipality(entry.value)) }
    }
  }

  /// What the lists of templates hold that the knowledge base fills.
  static func slotValues(
    _ knowledge: KnowledgeBase, lists: TermLists
  ) -> [String: [SlotValue]] {
    [
      "project": knowledge.projects.map { project in
        SlotValue(project.id, terms: [project.id, project.title] + project.names)
      },
      "area": knowledge.areas.map { SlotValue($0.id, terms: [$0.title] + $0.names) },
      "meeting": knowledge.meetings.map { SlotValue($0.id, terms: $0.names) },
      "item": knowledge.meetings.flatMap(\.items).map { item in
        SlotValue(
          "\(item.meeting)/\(item.number)", terms: [item.title] + item.names)
      },
      "person": knowledge.lexicon.people.map { person in
        SlotValue(person.name, terms: [person.name] + person.spellings)
      },
      "case": Set(knowledge.meetings.flatMap { $0.items.compactMap(\.caseNumber) }).sorted()
        .map { SlotValue($0, terms: [$0]) },
      "committee": committees(of: knowledge), "home": homes(of: knowledge),
      "status": lists["status"].map { SlotValue($0.value, terms: $0.terms) },
    ]
  }

  /// The committees whose meetings the documents tell of, by their names and short forms.
  private static func committees(of knowledge: KnowledgeBase) -> [SlotValue] {
    Set(knowledge.meetings.map(\.committee)).sorted().map { committee in
      let short = knowledge.lexicon.abbreviations.filter { $0.long == committee }.map(\.short)
      return SlotValue(committee, terms: [committee] + short)
    }
  }

  /// The municipalities that held the meetings, without the word for what they are.
  private static func homes(of knowledge: KnowledgeBase) -> [SlotValue] {
    let organisations = knowledge.meetings.compactMap { knowledge.document($0.document) }
      .map(\.organisation)
    return Set(organisations.compactMap { $0.split(separator: " ").first.map(String.init) })
      .sorted().map { SlotValue($0, terms: [$0]) }
  }

  /// Finds mentions in a question.
  ///
  /// - Parameters:
  ///   - text: The question's words.
  ///   - dates: The dates that stand in it.
  /// - Returns: What was found, in reading order.
  func mentions(in text: AnalyzedText, dates: [DateExpression]) -> [Mention] {
    let stems = text.words.map(\.stem)
    var mentions = table.matches(in: stems).map { match in
      Mention(
        candidates: match.values, words: match.words, text: text.typed(match.words))
    }
    for (place, word) in text.words.enumerated() where word.kind == .caseNumber {
      let number = word.text.replacing("-", with: "/")
      mentions.append(
        Mention(
          candidates: [.caseNumber(number)], words: place..<(place + 1), text: word.text))
    }
    for date in dates {
      let meetings = knowledge.meetings.filter { isMeant($0, by: date) }
      guard !meetings.isEmpty else { continue }
      let words = text.words(in: date.tokens)
      mentions.append(
        Mention(
          candidates: meetings.map { .meeting($0.id) }, words: words, text: text.typed(words)))
    }
    mentions += itemsByNumber(in: text, stems: stems, mentions: mentions)
    return mentions.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  /// A day of a month means the meeting of that day; a month does only with a word for meeting.
  private func isMeant(_ meeting: Meeting, by date: DateExpression) -> Bool {
    guard date.month != nil, date.day != nil || date.head != nil else { return false }
    return date.agrees(
      withYear: meeting.date.year, month: meeting.date.month, day: meeting.date.day)
  }

  /// «punkt 5» names item 5 of the meeting that is named too, or of any.
  private func itemsByNumber(
    in text: AnalyzedText, stems: [[UInt8]], mentions: [Mention]
  ) -> [Mention] {
    let meetings = mentions.flatMap(\.candidates).compactMap { named -> String? in
      if case .meeting(let id) = named { id } else { nil }
    }
    return itemWords.matches(in: stems).compactMap { match in
      let place = match.words.upperBound
      guard place < text.words.count else { return nil }
      let number = text.words[place].text
      let items = knowledge.meetings
        .filter { meetings.isEmpty || meetings.contains($0.id) }
        .flatMap(\.items).filter { $0.number == number }
      guard !items.isEmpty else { return nil }
      let words = match.words.lowerBound..<(place + 1)
      return Mention(
        candidates: items.map { .item(meeting: $0.meeting, number: $0.number) }, words: words,
        text: text.typed(words))
    }
  }

  /// Whether any agenda item has a case number.
  func knows(caseNumber: String) -> Bool { caseNumbers.contains(caseNumber) }
}

extension PhraseTable<String> {
  /// A table of a list's terms, each standing for its entry's value.
  init(_ entries: [TermLists.Entry], analyzer: TextAnalyzer) {
    self.init()
    for entry in entries {
      for term in entry.terms { add(analyzer.stems(of: term), entry.value) }
    }
  }
}

extension AnalyzedText {
  /// The words that came from some of the tokens.
  func words(in tokens: Range<Int>) -> Range<Int> {
    let inside = words.indices.filter { tokens.contains(words[$0].token) }
    guard let first = inside.first, let last = inside.last else { return 0..<0 }
    return first..<(last + 1)
  }

  /// Some of the words as they were typed.
  func typed(_ range: Range<Int>) -> String {
    words[range].map(\.text).joined(separator: " ")
  }
}
