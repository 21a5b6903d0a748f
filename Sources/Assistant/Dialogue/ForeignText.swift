import DanishText
import IntentMatching
import Knowledge

/// Recognises what is not Danish, so that it gets a short polite reply instead of a search.
struct ForeignText: Sendable {
  private let guess: LanguageGuess

  init(lists: TermLists) {
    func words(_ list: String) -> Set<String> { Set(lists[list].flatMap(\.terms)) }
    guess = LanguageGuess(functionWords: [
      .danish: words("danishWord"), .english: words("englishWord"), .german: words("germanWord"),
    ])
  }

  /// The reply that a text asks for by its language; `nil` for Danish and where it cannot be told.
  func reply(to text: AnalyzedText) -> ReplyKey? {
    switch guess.language(of: text.tokens) {
    case .english: .english
    case .german: .german
    default: text.words.contains { $0.kind != .number } ? nil : .nonsense
    }
  }
}
