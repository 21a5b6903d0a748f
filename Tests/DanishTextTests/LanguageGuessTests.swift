import DanishText
import TestSupport
import Testing

@Suite struct `Guessing the language` {
  private let guess = LanguageGuess(functionWords: [
    .danish: ["hvad", "er", "det", "for", "i", "og", "en", "der", "kan", "jeg", "på"],
    .english: ["what", "is", "the", "of", "for", "in", "and", "a", "can", "i", "on"],
    .german: ["was", "ist", "der", "die", "das", "für", "und", "ein", "kann", "ich", "in"],
    .other: ["est", "le", "la", "que", "och", "är"],
  ])

  @Test(
    arguments: [
      ("Hvad er status på det?", .danish), ("what is the status of the project", .english),
      ("Was ist der Stand für das Projekt", .german), ("quel est le prix", .other),
      ("где находится библиотека", .other), ("for", .danish), ("status DUBU", nil), ("", nil),
      ("3.6 ?", nil),
      ("må børn få", .danish),
    ] as [(String, LanguageGuess.Language?)])
  func `goes by small words and letters`(text: String, language: LanguageGuess.Language?) {
    #expect(guess.language(of: Tokenizer().tokens(in: text)) == language)
  }
}
