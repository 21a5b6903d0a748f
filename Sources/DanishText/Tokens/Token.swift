/// A word, number or sign of a text, and where it stands there.
public struct Token: Equatable, Hashable, Sendable {
  /// What a token looks like. What it *means* – a date, a sum – the recognisers tell.
  public enum Kind: String, Equatable, Hashable, Sendable, CaseIterable {
    /// Letters, perhaps with digits or an apostrophe among them: `møde`, `dk's`, `e2012`.
    case word
    /// A number in digits: `97`, `250.000`, `1,5`, `1½`.
    case number
    /// Numbers joined by points, perhaps with a letter: `3.6`, `1.3a`.
    case sectionNumber
    /// A year of two digits and a running number: `14/4287`, `14-4287`.
    case caseNumber
    /// A date in digits: `3/3-2014`, `03-03-2014`, `2014-03-03`, `3/3`.
    case date
    /// A time of day: `15:30`, and `15.30` where a section number is unlikely.
    case time
    /// A number and its per cent sign: `97%`.
    case percent
    /// An amount marked as a price: `500,-`.
    case money
    /// An abbreviation with or without its points: `bl.a.`, `kl.`, `fx`. Its text has no points.
    case abbreviation
    /// A web or mail address: `borger.dk`, `kommune@assens.dk`.
    case address
    /// Ten digits built like a Danish personal number: `010180-1234`.
    case personalNumber
    /// A sign, or several of the same: `?`, `-`, `...`.
    case symbol
  }

  /// The token in normal form C and lower case, as ``TextNormalizer`` would write it.
  public var text: String
  /// Where it stands: UTF-8 offsets into the text that was given to the tokenizer.
  public var range: Range<Int>
  /// What it looks like.
  public var kind: Kind

  /// Makes a token.
  ///
  /// - Parameters:
  ///   - text: Normalised, lower case.
  ///   - range: UTF-8 offsets into the original.
  ///   - kind: What it looks like.
  public init(text: String, range: Range<Int>, kind: Kind) {
    self.text = text
    self.range = range
    self.kind = kind
  }

  /// Whether the token is made of letters: a word or an abbreviation.
  public var isWord: Bool { kind == .word || kind == .abbreviation }

  /// Whether this token begins where another ends, without white space between.
  ///
  /// - Parameter other: A token of the same text.
  /// - Returns: `true` for the hyphen and the `boks` of `e-boks`.
  public func isAttached(to other: Token) -> Bool { range.lowerBound == other.range.upperBound }
}
