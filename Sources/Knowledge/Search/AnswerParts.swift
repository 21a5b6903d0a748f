import DanishText

/// The kinds of thing that a statement tells, so far as its words show: «hvor mange» is hardly
/// answered by a statement without a number.
struct AnswerParts: OptionSet {
  let rawValue: UInt8

  static let number = AnswerParts(rawValue: 1)
  static let money = AnswerParts(rawValue: 2)
  static let time = AnswerParts(rawValue: 4)
  static let name = AnswerParts(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Looks through a statement.
  init(of statement: String) {
    self = []
    let tokens = Tokenizer().tokens(in: statement)
    let found = Recognition(of: tokens)
    if !found.amounts.isEmpty { insert(.money) }
    if !found.numbers.isEmpty || !found.percentages.isEmpty || !found.ages.isEmpty
      || !found.speeds.isEmpty || contains(.money)
    {
      insert(.number)
    }
    if !found.dates.isEmpty || !found.times.isEmpty { insert(.time) }
    if Self.hasName(statement, tokens) { insert(.name) }
  }

  /// Whether this has what the form of a question asks for.
  func answers(_ form: QuestionForm, kind: Record.Kind) -> Bool {
    switch form {
    case .money: contains(.money) || kind == .figure && contains(.number)
    case .figure: contains(.number) || kind == .figure
    case .date: contains(.time) || contains(.number) || kind == .date
    case .person: contains(.name) || kind == .person
    default: true
    }
  }

  /// Whether a word has a capital letter that does not begin a sentence.
  private static func hasName(_ statement: String, _ tokens: [Token]) -> Bool {
    let bytes = Array(statement.utf8)
    var isStart = true
    for token in tokens {
      if token.kind == .symbol {
        isStart = token.text.allSatisfy { ".?!:»".contains($0) }
        continue
      }
      let first = String(decoding: bytes[token.range], as: UTF8.self).first
      if !isStart, first?.isUppercase ?? false { return true }
      isStart = false
    }
    return false
  }
}
