import DanishText
import IntentMatching

/// Recognises what is not Danish, so that it gets a short polite reply instead of a search.
struct ForeignText: Sendable {
  /// Lists whose words are not Danish, so that nothing is mended to them.
  static let foreignLists = ["englishWord", "germanWord"]

  private let guess: LanguageGuess

  init(lists: TermLists) {
    func words(_ list: String) -> Set<String> { Set(lists[list].flatMap(\.terms)) }
    guess = LanguageGuess(functionWords: [
      .danish: words("danishWord"), .english: words("englishWord"), .german: words("germanWord"),
    ])
  }

  /// The reply that a text asks for by its language; `nil` for Danish and where it cannot be told.
  ///
  /// - Parameter question: The question as it was typed, before any word was mended.
  /// - Returns: Which sentence to say.
  func reply(to question: String) -> ReplyKey? {
    let tokens = Tokenizer().tokens(in: question)
    switch guess.language(of: tokens) {
    case .english: return .english
    case .german: return .german
    default:
      let hasWords = tokens.contains { $0.kind != .number && $0.kind != .symbol }
      return hasWords ? nil : .nonsense
    }
  }
}
