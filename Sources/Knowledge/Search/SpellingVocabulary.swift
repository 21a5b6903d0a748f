public import DanishText

/// The words that misspelt ones are mended to, with how often each occurs.
///
/// Statements, titles and the lexicon are proofread. The questions of records are spelt as people
/// spell, mistakes too, so a word from there counts only where several of them have it.
struct SpellingVocabulary {
  private static let questionsPerWord = 4
  // The cost of a correction up to which two spellings are taken for the same word.
  private static let likelyMistake = 10
  private(set) var frequencies: [String: Int] = [:]
  private var inQuestions: [String: Int] = [:]
  private let tokenizer = Tokenizer()

  init(_ knowledge: KnowledgeBase, extraTerms: [String]) {
    for record in knowledge.records {
      addProofread(record.statement)
      for question in record.questions { addQuestion(question.text) }
    }
    for project in knowledge.projects {
      ([project.title] + project.names).forEach { addProofread($0) }
    }
    for topic in knowledge.topics + knowledge.areas {
      ([topic.title] + topic.names).forEach { addProofread($0) }
    }
    for meeting in knowledge.meetings {
      meeting.names.forEach { addProofread($0) }
      for item in meeting.items { ([item.title] + item.names).forEach { addProofread($0) } }
    }
    for group in knowledge.lexicon.synonyms { group.forEach { addProofread($0) } }
    for name in knowledge.lexicon.people + knowledge.lexicon.places
      + knowledge.lexicon.organisations
    {
      ([name.name] + name.spellings).forEach { addProofread($0) }
    }
    extraTerms.forEach { addProofread($0) }
    let proofread = SpellingCorrector(vocabulary: frequencies)
    for (word, count) in inQuestions where count >= Self.questionsPerWord {
      // A word that several questions have, but that is nearly one which is proofread and much more
      // frequent, is a frequent mistake.
      if frequencies[word] == nil, let likely = proofread.correct(word),
        likely.cost <= Self.likelyMistake,
        frequencies[likely.word, default: 0] + inQuestions[likely.word, default: 0] > count * 5
      {
        continue
      }
      frequencies[word, default: 0] += count
    }
  }

  private mutating func addProofread(_ text: String) {
    for token in tokenizer.tokens(in: text) where token.kind == .word {
      frequencies[token.text, default: 0] += 1
    }
  }

  private mutating func addQuestion(_ text: String) {
    for token in tokenizer.tokens(in: text) where token.kind == .word {
      inQuestions[token.text, default: 0] += 1
    }
  }
}

extension KnowledgeBase {
  /// Mends words over the vocabulary of this knowledge base.
  ///
  /// - Parameter extraTerms: Further words that are spelt right, such as those of the intents.
  /// - Returns: A repairer that knows the words and what compounds are made of.
  public func tokenRepair(extraTerms: [String]) -> TokenRepair {
    let vocabulary = SpellingVocabulary(self, extraTerms: extraTerms).frequencies
    return TokenRepair(
      corrector: SpellingCorrector(vocabulary: vocabulary),
      splitter: CompoundSplitter(parts: Set(lexicon.compoundParts)))
  }
}
