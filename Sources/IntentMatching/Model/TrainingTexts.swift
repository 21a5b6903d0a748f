/// The texts that the model learns from: all examples, and sentences drawn from the templates.
struct TrainingTexts {
  /// The texts, in a fixed order.
  private(set) var texts: [LabelledText] = []

  /// How many sentences are drawn for an intent, at least for each template and at most in all.
  private static let leastPerTemplate = 4
  private static let mostPerIntent = 160

  init(_ catalogue: IntentCatalogue) {
    var sampler = TemplateSampler(
      rules: catalogue.rules.nodes, slots: catalogue.slotValues, seed: 2_014)
    for file in catalogue.sentences {
      for example in file.examples { texts.append(LabelledText(example.text, intent: file.intent)) }
      guard !file.templates.isEmpty else { continue }
      let share = max(Self.leastPerTemplate, Self.mostPerIntent / file.templates.count)
      for template in file.templates {
        for sentence in sampler.sentences(of: template.node, count: share) {
          texts.append(LabelledText(sentence, intent: file.intent))
        }
      }
    }
    for negative in catalogue.negatives { texts.append(LabelledText(negative, intent: nil)) }
  }
}
