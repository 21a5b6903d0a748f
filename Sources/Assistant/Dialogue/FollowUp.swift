import DanishText
import Knowledge

/// Finds out what a question leans on.
///
///     «Hvem leder DUBU?» – «Og 3.5?»         // «Hvem leder 3.5?»
///     «Hvem leder DUBU?» – «Hvem ejer det?»  // about DUBU
struct FollowUp: Sendable {
  /// How a question stands to the one before.
  enum Relation: Equatable, Sendable {
    /// It says all that it needs.
    case standsAlone
    /// It is the question before with something else named in it.
    case replaces(String)
    /// It takes what it lacks from what went before.
    case leans
    /// It is short and names nothing: what was spoken of may be meant, where it fits as well.
    case mayLean
    /// It names only what is wanted, such as «pris», and nothing that it is wanted of.
    case lacksSubject
  }

  // Longer questions tell by themselves what they are about.
  private static let mostWordsToLean = 6

  let reader: QuestionReader

  /// Relates a question to a conversation.
  func relation(of question: Understanding, to state: DialogueState) -> Relation {
    let namesNothing = question.namesNothing
    guard let earlier = state.question else {
      return namesNothing && question.asksOnlyForAttribute ? .lacksSubject : .standsAlone
    }
    if question.isContinuation || question.text.words.count <= 4,
      let text = replacing(in: earlier, with: question)
    {
      return .replaces(text)
    }
    if namesNothing, question.asksOnlyForAttribute { return .lacksSubject }
    if question.leansBack && namesNothing || question.isContinuation { return .leans }
    return namesNothing && question.text.words.count <= Self.mostWordsToLean
      ? .mayLean : .standsAlone
  }

  /// The earlier question with what the new one names in place of its like; `nil` where the new one
  /// says more, or names nothing.
  private func replacing(in earlierText: String, with question: Understanding) -> String? {
    let loose = looseOrdinals(of: question)
    let numbers = loose.count { question.text.words[$0].kind == .number }
    guard question.ownWords == numbers,
      !question.mentions.isEmpty || !question.dates.isEmpty || numbers > 0
    else { return nil }
    let earlier = reader.read(earlierText)
    // A number by itself is one of several only where there was one before.
    guard numbers == 0 || !earlier.ordinals.isEmpty else { return nil }
    var edits: [(range: Range<Int>, text: String)] = []
    var additions: [String] = []
    for (kind, text) in named(in: question) {
      if let old = spans(in: earlier).first(where: { $0.kind == kind }) {
        edits.append((old.range, text))
      } else {
        additions.append(text)
      }
    }
    var bytes = Array(earlier.question.utf8)
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      guard edit.range.upperBound <= bytes.count else { continue }
      bytes.replaceSubrange(edit.range, with: Array(edit.text.utf8))
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard !additions.isEmpty else { return text }
    let end = text.hasSuffix("?") ? String(text.dropLast()) : text
    return ([end] + additions).joined(separator: " ") + "?"
  }

  /// What can stand in another's place.
  private enum Kind: Equatable { case subject, time, ordinal, other(String) }

  private func kind(of mention: Mention) -> Kind {
    switch mention.candidates.first {
    case .project, .partOfProject, .topic, .item, .area: .subject
    case .meeting: .time
    case .ordinal: .ordinal
    case let named?: .other(named.type)
    case nil: .other("")
    }
  }

  private func spans(in question: Understanding) -> [(kind: Kind, range: Range<Int>)] {
    question.mentions.compactMap { mention in
      question.bytes(of: mention.words).map { (kind(of: mention), $0) }
    } + question.dates.map { (Kind.time, $0.range) }
      + question.ordinals.compactMap { word in
        question.bytes(of: word..<word + 1).map { (Kind.ordinal, $0) }
      }
  }

  /// The words that tell which of several, and are not part of a name.
  private func looseOrdinals(of question: Understanding) -> [Int] {
    question.ordinals.filter { word in
      !question.mentions.contains { $0.words.contains(word) && kind(of: $0) != .ordinal }
    }
  }

  private func named(in question: Understanding) -> [(kind: Kind, text: String)] {
    var named: [(kind: Kind, text: String)] = []
    let loose = looseOrdinals(of: question).compactMap { question.bytes(of: $0..<$0 + 1) }
    for span in spans(in: question)
    where (span.kind != .ordinal || loose.contains(span.range))
      && !named.contains(where: { $0.kind == span.kind })
    {
      let bytes = Array(question.question.utf8)
      guard span.range.upperBound <= bytes.count else { continue }
      named.append((span.kind, String(decoding: bytes[span.range], as: UTF8.self)))
    }
    return named
  }
}

extension Understanding {
  /// Where some of the words stand in the question: offsets of UTF-8 bytes.
  func bytes(of range: Range<Int>) -> Range<Int>? {
    guard let first = range.first, let last = range.last, last < text.words.count else {
      return nil
    }
    let start = text.tokens[text.words[first].token].range.lowerBound
    let end = text.tokens[text.words[last].token].range.upperBound
    return start <= end ? start..<end : nil
  }
}
