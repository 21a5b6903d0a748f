/// Puts words right that were run together, torn apart or misspelt.
///
///     repair.proposals(for: tokenizer.tokens(in: "fritagelsefor digital post kasse"))
///     // split: fritagelse + for; joined: postkasse
///     repair.proposals(for: tokenizer.tokens(in: "sag 14/4287"))  // []: all known, or no words
public struct TokenRepair: Sendable {
  /// One change to the tokens of a text.
  public struct Proposal: Equatable, Sendable {
    /// What was wrong.
    public enum Kind: String, Equatable, Sendable, CaseIterable {
      /// A space was missing.
      case split
      /// A space was too many.
      case joined
      /// Letters were wrong.
      case corrected
    }

    /// What was wrong.
    public var kind: Kind
    /// Which tokens are to be replaced.
    public var tokens: Range<Int>
    /// The folded words to take instead.
    public var words: [String]
  }

  private let corrector: SpellingCorrector
  private let splitter: CompoundSplitter

  /// Makes a repairer.
  ///
  /// - Parameters:
  ///   - corrector: Knows the words.
  ///   - splitter: Knows what compounds are made of; a compound of known parts is left as it is.
  public init(corrector: SpellingCorrector, splitter: CompoundSplitter) {
    self.corrector = corrector
    self.splitter = splitter
  }

  /// Finds what should be changed.
  ///
  /// - Parameters:
  ///   - tokens: The tokens of a text.
  ///   - kept: Tokens not to be touched, such as those of names and dates.
  /// - Returns: Changes in the order of the text, none overlapping another.
  public func proposals(for tokens: [Token], keeping kept: [Range<Int>] = []) -> [Proposal] {
    var result: [Proposal] = []
    var index = 0
    while index < tokens.count {
      let proposal = isOpen(index, in: tokens, kept) ? proposal(at: index, in: tokens, kept) : nil
      if let proposal { result.append(proposal) }
      index = proposal?.tokens.upperBound ?? index + 1
    }
    return result
  }

  /// Makes the changes.
  ///
  /// - Parameters:
  ///   - tokens: The tokens of a text.
  ///   - kept: Tokens not to be touched.
  /// - Returns: The tokens with repaired ones in place, whose text is folded and whose range is that
  ///   of what they replace.
  public func repaired(_ tokens: [Token], keeping kept: [Range<Int>] = []) -> [Token] {
    var result: [Token] = []
    var index = 0
    for proposal in proposals(for: tokens, keeping: kept) {
      result += tokens[index..<proposal.tokens.lowerBound]
      index = proposal.tokens.upperBound
      let lower = tokens[proposal.tokens.lowerBound].range.lowerBound
      let upper = tokens[index - 1].range.upperBound
      result += proposal.words.map { Token(text: $0, range: lower..<upper, kind: .word) }
    }
    return result + tokens[index...]
  }

  private func isOpen(_ index: Int, in tokens: [Token], _ kept: [Range<Int>]) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word
      && !kept.contains { $0.contains(index) }
  }

  private func proposal(at index: Int, in tokens: [Token], _ kept: [Range<Int>]) -> Proposal? {
    if let joined = joined(at: index, in: tokens, kept) {
      let next = self.joined(at: index + 1, in: tokens, kept)
      // «digital post kasse»: of two pairs, the word that is met more often.
      if corrector.frequency(of: joined) >= next.map({ corrector.frequency(of: $0) }) ?? 0 {
        return Proposal(kind: .joined, tokens: index..<(index + 2), words: [joined])
      }
    }
    let word = Folding.fold(tokens[index].text)
    guard !corrector.isKnown(word), splitter.parts(of: word).count == 1 else { return nil }
    let correction = corrector.correct(word)
    let split = bestSplit(of: word)
    if let split, split.cost < correction?.cost ?? Int.max {
      return Proposal(kind: .split, tokens: index..<(index + 1), words: split.words)
    }
    return correction.map {
      Proposal(kind: .corrected, tokens: index..<(index + 1), words: [$0.word])
    }
  }

  /// What two words are together, where that is a word and one of them alone is none; or where both
  /// are long enough not to meet by chance as *der med* does, and usually stand together.
  private func joined(at index: Int, in tokens: [Token], _ kept: [Range<Int>]) -> String? {
    guard isOpen(index, in: tokens, kept), isOpen(index + 1, in: tokens, kept) else { return nil }
    let first = Folding.fold(tokens[index].text)
    let second = Folding.fold(tokens[index + 1].text)
    let whole = first + second
    let frequency = corrector.frequency(of: whole)
    guard whole.utf8.count >= 6, frequency > 0 else { return nil }
    let rarer = min(corrector.frequency(of: first), corrector.frequency(of: second))
    let areLong = first.utf8.count >= 4 && second.utf8.count >= 4
    return rarer == 0 || areLong && frequency >= rarer / 20 ? whole : nil
  }

  /// The likeliest place for a missing space.
  private func bestSplit(of word: String) -> (words: [String], cost: Int)? {
    let letters = Array(word.utf8)
    guard (5...40).contains(letters.count), letters.allSatisfy({ (0x61...0x7A).contains($0) })
    else { return nil }
    var best: (words: [String], cost: Int)?
    for cut in 2...(letters.count - 2) {
      let words = [letters[..<cut], letters[cut...]].map { String(decoding: $0, as: UTF8.self) }
      let frequencies = words.map { corrector.frequency(of: $0) }
      guard frequencies.allSatisfy({ $0 > 0 }) else { continue }
      // Short words are found in any word; they count where they are common.
      let cost = zip(words, frequencies).reduce(6) { sum, pair in
        let short = max(0, 5 - pair.0.utf8.count) * 2
        let doublings = Int.bitWidth - pair.1.leadingZeroBitCount - 1
        return sum + max(0, short - doublings / 2)
      }
      if cost < best?.cost ?? Int.max { best = (words, cost) }
    }
    return best
  }
}
