import DanishText
import Knowledge

/// Cuts a text into clauses: at signs, at conjunctions, and where a new verb brings its person.
///
///     «min mor har ingen computer kan hun fritages»
///     // [min mor har ingen computer] [kan hun fritages]
struct ClauseCutter {
  let language: FactLanguage
  let text: AnalyzedText
  /// The groups that begin at each word.
  let starts: [[TagTable.Match]]

  init(_ text: AnalyzedText, _ language: FactLanguage) {
    self.text = text
    self.language = language
    var starts: [[TagTable.Match]] = Array(repeating: [], count: text.words.count)
    for match in language.table.matches(in: text) {
      starts[match.words.lowerBound].append(match)
    }
    self.starts = starts
  }

  /// The clauses, with their words only.
  func clauses() -> [Clause] {
    var clauses: [Clause] = []
    var current = Clause(words: 0..<0, sentence: 0)
    func close(at word: Int) {
      if word > current.words.lowerBound {
        current.words = current.words.lowerBound..<word
        clauses.append(current)
      }
      current = Clause(words: word..<word, sentence: current.sentence)
    }
    for word in text.words.indices {
      switch sign(before: word) {
      case .sentence(let isQuestion):
        close(at: word)
        if isQuestion { markQuestion(&clauses, current.sentence) }
        current.sentence += 1
      case .clause: close(at: word)
      case .none:
        if begins(at: word, after: current) { close(at: word) }
      }
      if current.words.lowerBound == word, has(.contrast, word) { current.isContrast = true }
      if has(.verb, word) {
        if !current.hasVerb, isPerson(word + 1) { current.isInverted = true }
        current.hasVerb = true
      }
    }
    close(at: text.words.count)
    if endsWithQuestion { markQuestion(&clauses, current.sentence) }
    return clauses
  }

  private func markQuestion(_ clauses: inout [Clause], _ sentence: Int) {
    for index in clauses.indices where clauses[index].sentence == sentence {
      clauses[index].isInQuestion = true
    }
  }

  private enum Sign: Equatable {
    case none, clause
    case sentence(isQuestion: Bool)
  }

  /// What stands between a word and the one before it.
  private func sign(before word: Int) -> Sign {
    guard word > 0 else { return .none }
    let after = text.words[word - 1].token + 1
    let range = after..<max(after, text.words[word].token)
    var sign = Sign.none
    for token in range {
      switch text.tokens[token].text.first {
      case "?": return .sentence(isQuestion: true)
      case ".", "!", ";", "…": sign = .sentence(isQuestion: false)
      case ",", ":", "–", "—", "(", ")": if sign == .none { sign = .clause }
      case "-" where !text.tokens[token].isAttached(to: text.tokens[token - 1]):
        if sign == .none { sign = .clause }
      default: continue
      }
    }
    return sign
  }

  private var endsWithQuestion: Bool {
    guard let last = text.words.last else { return false }
    return text.tokens.dropFirst(last.token + 1).contains { $0.text.hasPrefix("?") }
  }

  /// Whether a clause begins at a word without a sign before it.
  private func begins(at word: Int, after current: Clause) -> Bool {
    if has(.conjunction, word) || has(.contrast, word) { return true }
    guard current.hasVerb else { return false }
    if has(.verb, word) && (isPerson(word + 1) || has(.impersonal, word + 1)) {
      return !isPerson(word - 1) && !has(.impersonal, word - 1)
    }
    // «jeg må» after a clause with its own verb; a conjunction before it has cut already.
    return isNominative(word) && has(.verb, word + 1) && word > current.words.lowerBound + 1
      && !has(.verb, word - 1)
  }

  private func isNominative(_ word: Int) -> Bool {
    has(.myself, word) || has(.us, word) || has(.other, word) || has(.anyone, word)
  }

  private func isPerson(_ word: Int) -> Bool {
    isNominative(word) || has(.mine, word)
      || starts.indices.contains(word) && starts[word].contains { language.persons[$0.tag] != nil }
  }

  func has(_ mark: Mark, _ word: Int) -> Bool {
    let tag = language.number(mark)
    return starts.indices.contains(word) && starts[word].contains { $0.tag == tag }
  }
}
