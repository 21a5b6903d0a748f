import DanishText

/// Cuts text into passages that can be shown as an answer: a few sentences, on one page.
struct PassageCutter {
  // A passage ends with the first sentence after so many words, and never holds more than the other.
  private static let enough = 45
  private static let most = 110

  let words: [SourceWord]

  /// The passages of a part of the text, in order; every word is in one of them.
  func cut(
    _ range: Range<Int>, heading: String? = nil, item: String? = nil, attachment: String? = nil
  ) -> [ImportedPassage] {
    pieces(of: range).map { piece in
      ImportedPassage(
        page: words[piece.lowerBound].page, heading: heading, item: item, attachment: attachment,
        text: words[piece].joined)
    }
  }

  private func pieces(of range: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    var place = range.lowerBound
    while place < range.upperBound {
      let next = place + 1
      let count = next - start
      let isEnd = next < range.upperBound && endsSentence(at: place)
      let turnsPage = next < range.upperBound && words[next].page != words[start].page
      if next == range.upperBound || count >= Self.most
        || isEnd && (count >= Self.enough || turnsPage)
      {
        pieces.append(start..<next)
        start = next
      }
      place = next
    }
    return pieces
  }

  /// Whether a sentence, paragraph or point of a list ends with a word.
  func endsSentence(at place: Int) -> Bool {
    let next = words[place + 1]
    if next.opensLine, next.followsGap, next.page == words[place].page { return true }
    if next.opensLine, ["-", "•", "–", "·", "*"].contains(next.text) { return true }
    guard let sign = words[place].text.last, ".!?:".contains(sign) else { return false }
    guard next.isCapitalised || next.text.first?.isNumber ?? false || next.key.isEmpty else {
      return false
    }
    return !isAbbreviation(words[place], before: next)
  }

  /// «pkt. 3», «3. Marts», «KL. Jensen»: no sentence ends with one letter or a bare number.
  private func isAbbreviation(_ word: SourceWord, before next: SourceWord) -> Bool {
    guard word.text.hasSuffix(".") else { return false }
    if word.number != nil { return true }
    let tokens = Tokenizer().tokens(in: word.text + " " + next.text)
    return tokens.first?.kind == .abbreviation && next.text.first?.isNumber ?? false
  }
}
