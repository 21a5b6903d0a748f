import Concurrency
import DanishText

/// The words of a catalogue, folded, and how often each occurs: those that misspelt ones are corrected
/// to.
struct Vocabulary {
  /// The words and how often they were met.
  private(set) var counts: [String: Int] = [:]
  private let reader = TextReader()

  /// An empty vocabulary.
  init() {}

  /// The words of examples, templates, rules, slots and of what fits nothing.
  init(_ catalogue: IntentCatalogue) {
    for file in catalogue.sentences {
      for template in file.templates { add(template.node) }
    }
    for rule in catalogue.rules.nodes.values { add(rule) }
    let texts =
      catalogue.sentences.flatMap { $0.examples.map(\.text) } + catalogue.negatives
      + catalogue.slotValues.values.joined().flatMap(\.terms)
    let spans = Parallel.spans(of: texts.count, atMost: 8)
    let parts = Parallel.map(spans.count) { number in
      var part = Vocabulary()
      for text in texts[spans[number]] { part.add(text) }
      return part.counts
    }
    for part in parts { counts.merge(part, uniquingKeysWith: +) }
  }

  /// Adds the words of a text; numbers and the like are no words.
  mutating func add(_ text: String) {
    for word in reader.foldedWords(of: text) { counts[word, default: 0] += 1 }
  }

  /// Adds the words of a template.
  mutating func add(_ template: TemplateNode) {
    template.visit { node in
      if case .text(let text) = node { add(text) }
    }
  }
}
