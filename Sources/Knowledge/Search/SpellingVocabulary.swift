package import DanishText

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

  init(_ knowledge: KnowledgeBase, _ corpus: Corpus, extraTerms: [String]) {
    addRecords(of: knowledge, corpus)
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
    for passage in knowledge.passages { addProofread(passage.text) }
    for group in knowledge.lexicon.synonyms { group.forEach { addProofread($0) } }
    for name in knowledge.lexicon.people + knowledge.lexicon.places
      + knowledge.lexicon.organisations
    {
      ([name.name] + name.spellings).forEach { addProofread($0) }
    }
    extraTerms.forEach { addProofread($0) }
    let proofread = frequencies
    let corrector = SpellingCorrector(vocabulary: proofread)
    for (word, count) in inQuestions where count >= Self.questionsPerWord {
      // A word that several questions have, but that is nearly one which is proofread and much more
      // frequent, is a frequent mistake.
      if proofread[word] == nil, let likely = corrector.correct(word),
        likely.cost <= Self.likelyMistake,
        proofread[likely.word, default: 0] + inQuestions[likely.word, default: 0] > count * 5
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

  private mutating func addRecords(of knowledge: KnowledgeBase, _ corpus: Corpus) {
    var statements = FeatureCounter()
    var questions = FeatureCounter()
    var text = 0
    for record in knowledge.records {
      statements.add(corpus.numbers, corpus.range(of: text))
      // The title of the subject, between statement and questions, counts where it is given.
      text += 2
      for _ in record.questions {
        questions.add(corpus.numbers, corpus.range(of: text))
        text += 1
      }
    }
    for word in statements.counted where corpus.words[Int(word)].kind == .word {
      frequencies[corpus.words[Int(word)].text] = Int(statements.count(of: word))
    }
    for word in questions.counted where corpus.words[Int(word)].kind == .word {
      inQuestions[corpus.words[Int(word)].text] = Int(questions.count(of: word))
    }
  }
}

extension KnowledgeBase {
  /// Mends words over the vocabulary of this knowledge base.
  ///
  /// - Parameters:
  ///   - extraTerms: Further words that are spelt right, such as those of the intents.
  ///   - corpus: The texts of this knowledge base.
  /// - Returns: A repairer that knows the words and what compounds are made of.
  package func tokenRepair(extraTerms: [String], _ corpus: Corpus) -> TokenRepair {
    let vocabulary = SpellingVocabulary(self, corpus, extraTerms: extraTerms).frequencies
    return TokenRepair(
      corrector: SpellingCorrector(vocabulary: vocabulary),
      splitter: CompoundSplitter(parts: Set(lexicon.compoundParts)))
  }
}
