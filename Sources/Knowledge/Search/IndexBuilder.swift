import TextClassification

/// Turns a knowledge base's texts into features, once, at load.
struct IndexBuilder {
  /// Each record as one text: statement, title of its subject, all its questions.
  private(set) var texts: [FeatureCounts] = []
  /// The stems of each record's statement.
  private(set) var statements: [Set<UInt32>] = []
  /// Every record's questions.
  private(set) var questions = QuestionStore()
  /// Questions that must be refused.
  private(set) var negatives: [[UInt32]] = []

  init(_ knowledge: KnowledgeBase, analyzer: TextAnalyzer) {
    let extractor = FeatureExtractor()
    for record in knowledge.records {
      let statement = analyzer.analyze(record.statement)
      let title = analyzer.analyze(knowledge.title(of: record.subject) ?? "")
      statements.append(
        Set(statement.words.map { FeatureExtractor.stemFeature($0.stem) } + statement.partFeatures))
      var all = extractor.features(of: statement.featureWords) + statement.partFeatures
      all += extractor.features(of: title.featureWords)
      questions.begin()
      for question in record.questions {
        let text = analyzer.analyze(question.text)
        let features = extractor.features(of: text.featureWords)
        questions.add(FeatureCounts(features).features, reply: question.reply)
        all += features + text.partFeatures
      }
      texts.append(FeatureCounts(all))
    }
    questions.begin()
    negatives = knowledge.negatives.flatMap(\.questions).map { text in
      FeatureCounts(extractor.features(of: analyzer.analyze(text).featureWords)).features
    }
  }
}
