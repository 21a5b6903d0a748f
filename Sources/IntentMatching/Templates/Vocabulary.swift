import DanishText

/// The words of texts and templates, folded, and how often each occurs.
struct Vocabulary {
  /// The words and how often they were met.
  private(set) var counts: [String: Int] = [:]

  /// Adds the words of a text; numbers and the like are no words.
  mutating func add(_ text: String, _ reader: TextReader) {
    for word in reader.words(of: text) where word.kind == .word {
      counts[String(decoding: word.folded, as: UTF8.self), default: 0] += 1
    }
  }

  /// Adds the words of a template.
  mutating func add(_ template: TemplateNode, _ reader: TextReader) {
    template.visit { node in
      if case .text(let text) = node { add(text, reader) }
    }
  }
}
