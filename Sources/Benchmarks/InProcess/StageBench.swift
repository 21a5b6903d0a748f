import Assistant
import DanishText
import DataFiles
import JSONCoding

/// How long each stage of a question takes, on one thread.
struct StageBench {
  private let arguments: BenchArguments

  init(_ arguments: BenchArguments) { self.arguments = arguments }

  /// Measures everything.
  ///
  /// - Returns: A table.
  /// - Throws: `DataFaults`.
  func run() throws -> Table {
    let questions = try Questions.read(arguments.questions).map(TextNormalizer.normalize)
    let assistant = try Assistant(
      knowledgeBase: DataFolder(arguments.knowledgeBase), intents: DataFolder(arguments.intents))
    var table = Table([["stage", "median µs", "p99 µs", "runs"]])
    func add(_ name: String, _ durations: Durations) {
      table.rows.append([
        name, Figure.microseconds(durations.percentile(50)),
        Figure.microseconds(durations.percentile(99)), "\(durations.count)",
      ])
    }
    func measure<Input>(_ name: String, _ inputs: [Input], _ work: (Input) -> Void) {
      add(name, Stopwatch.measure(inputs, rounds: arguments.rounds, work))
    }
    measure("tokenise", questions) { _ = Tokenizer().tokens(in: $0) }
    let words = questions.map { question in
      Tokenizer().tokens(in: question).map { Folding.foldedBytes($0.text) }
    }
    measure("stem, all words", words) { words in
      for word in words { _ = DanishStemmer().stem(folded: word) }
    }
    measure("correct (words, mended, split)", questions) { _ = assistant.words(of: $0) }
    measure("link (words, names, dates)", questions) { _ = assistant.mentions(in: $0) }
    measure("match an intent", questions) { _ = assistant.intent(of: $0) }
    measure("rank records", questions.map { assistant.ranking(for: $0) }) { _ = $0() }
    measure("ask", questions) { question in
      var state = DialogueState()
      _ = assistant.ask(question, &state)
    }
    measure("exemption.check", ExemptionFacts.samples) { _ = try? assistant.checkExemption($0) }
    return table
  }
}
