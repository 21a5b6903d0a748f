import DanishText
import IntentMatching
import Knowledge

/// Cuts a message into the questions that it holds.
///
///     «Hvornår sluttede testen, og hvem leder den?»  // two
///     «Min mor er 84. Kan hun fritages?»             // one, with a story before it
struct QuestionSplitter: Sendable {
  // More questions than these at once are answered as one.
  private static let most = 3
  private static let shortestPart = 2
  private let analyzer: TextAnalyzer
  private let questionWords: Set<String>

  init(analyzer: TextAnalyzer, lists: TermLists) {
    self.analyzer = analyzer
    questionWords = Set(lists["questionWord"].flatMap(\.terms).map(Folding.fold))
  }

  /// A message's questions, and what it tells beside them.
  struct Parts: Sendable {
    /// The questions in order; the whole message where there is only one.
    let questions: [String]
    /// The sentences that are no questions.
    let story: String
  }

  /// Cuts a message.
  func split(_ message: String) -> Parts {
    let sentences = sentences(of: message)
    var asked = sentences.filter(\.isQuestion)
    // «Hun vil vide, hvad hun skal have med, og hvor længe det gælder.»
    if !asked.contains(where: { $0.text.hasSuffix("?") }), sentences.count > 1,
      let last = sentences.last(where: { asksIndirectly($0.text) })
    {
      asked = [last]
    }
    let story = sentences.filter { sentence in !asked.contains { $0.text == sentence.text } }.map(
      \.text
    ).joined(separator: " ")
    let parts = asked.flatMap { halves(of: $0.text) }
    guard (2...Self.most).contains(parts.count) else {
      return Parts(questions: asked.count == 1 ? [asked[0].text] : [message], story: story)
    }
    return Parts(questions: parts, story: story)
  }

  private func sentences(of message: String) -> [(text: String, isQuestion: Bool)] {
    let bytes = Array(message.utf8)
    var sentences: [(text: String, isQuestion: Bool)] = []
    var start = 0
    for token in Tokenizer().tokens(in: message) where token.kind == .symbol {
      guard let sign = token.text.first, ".?!".contains(sign) else { continue }
      let text = String(decoding: bytes[start..<token.range.upperBound], as: UTF8.self)
      sentences.append((text.trimmed, sign == "?"))
      start = token.range.upperBound
    }
    let rest = String(decoding: bytes[start...], as: UTF8.self).trimmed
    if !rest.isEmpty { sentences.append((rest, sentences.isEmpty)) }
    return sentences
  }

  private func asksIndirectly(_ sentence: String) -> Bool {
    Tokenizer().tokens(in: sentence).contains { questionWords.contains(Folding.fold($0.text)) }
  }

  /// Two questions joined by «og», where each has its own question word.
  private func halves(of sentence: String) -> [String] {
    let tokens = Tokenizer().tokens(in: sentence)
    let words = tokens.map { Folding.fold($0.text) }
    for (index, word) in words.enumerated() where word == "og" && index + 1 < words.count {
      let after = tokens[(index + 1)...].count { $0.isWord }
      let before = tokens[..<index].count { $0.isWord }
      guard questionWords.contains(words[index + 1]), after >= Self.shortestPart,
        before >= Self.shortestPart, words[..<index].contains(where: questionWords.contains)
      else { continue }
      let bytes = Array(sentence.utf8)
      let first = String(decoding: bytes[..<tokens[index].range.lowerBound], as: UTF8.self)
      let second = String(decoding: bytes[tokens[index + 1].range.lowerBound...], as: UTF8.self)
      return [first.trimmed, second.trimmed]
    }
    return [sentence]
  }
}

extension String {
  /// The text without spaces and commas at its ends.
  fileprivate var trimmed: String {
    var text = Substring(self)
    while let last = text.last, last == " " || last == "," { text.removeLast() }
    while let first = text.first, first == " " || first == "," { text.removeFirst() }
    return String(text)
  }
}
