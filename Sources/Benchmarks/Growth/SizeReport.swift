import Assistant
import DanishText
import DataFiles

/// What one loading and the questions after it cost, in a process that did nothing else.
struct SizeReport: Equatable, Sendable {
  /// Nanoseconds to load and learn.
  var load: UInt64
  /// Nanoseconds a question: the median.
  var median: UInt64
  /// Nanoseconds a question: the 99th percentile.
  var slow: UInt64
  /// KiB of memory after loading.
  var memory: Int
  /// The most KiB during it.
  var mostMemory: Int

  /// The figures as another process reads them.
  var line: String { "\(load) \(median) \(slow) \(memory) \(mostMemory)" }

  /// Reads ``line``.
  init?(line: String) {
    let numbers = line.split { $0 == " " || $0 == "\n" }.compactMap { UInt64($0) }
    guard numbers.count == 5 else { return nil }
    load = numbers[0]
    median = numbers[1]
    slow = numbers[2]
    memory = Int(clamping: numbers[3])
    mostMemory = Int(clamping: numbers[4])
  }

  /// Loads and asks.
  init(measuring arguments: BenchArguments) throws {
    let questions = try Questions.read(arguments.questions).map(TextNormalizer.normalize)
    let (assistant, load) = try Stopwatch.time {
      try Assistant(
        knowledgeBase: DataFolder(arguments.knowledgeBase), intents: DataFolder(arguments.intents))
    }
    let memory = ResidentMemory()
    let durations = Stopwatch.measure(questions, rounds: arguments.rounds) { question in
      var state = DialogueState()
      _ = assistant.ask(question, &state)
    }
    self.load = load
    median = durations.percentile(50)
    slow = durations.percentile(99)
    self.memory = memory.now
    mostMemory = memory.most
  }
}
