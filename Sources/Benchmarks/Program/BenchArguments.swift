/// What `skranke-bench` is to do, as its command line tells.
///
///     try BenchArguments(["sockets", "--rounds", "7"]).rounds   // 7
///     try BenchArguments(["sockts"])                            // throws
struct BenchArguments: Equatable, Sendable {
  /// What can be measured.
  enum Part: String, CaseIterable, Sendable {
    /// Each stage of a question, in process.
    case stages
    /// Loading, learning and checking.
    case load
    /// Larger knowledge.
    case growth
    /// The daemon over its sockets, beside redis.
    case sockets
    /// One loading in a process of its own; what `growth` starts.
    case size
  }

  /// A command line that cannot be meant.
  enum Problem: Error, Equatable {
    /// An option or word that is not known.
    case unknown(String)
    /// An option without its value.
    case missingValue(String)
    /// A value that the option cannot have.
    case invalidValue(String, of: String)
  }

  /// What to measure.
  var part = Part.stages
  /// The folders.
  var knowledgeBase = "KnowledgeBase"
  /// The folder of intents.
  var intents = "Intents"
  /// The folder of questions.
  var questions = "Tests/Evaluation/questions"
  /// The daemon; by default the one beside this program.
  var daemon: String?
  /// How often everything is measured.
  var rounds = 5
  /// How long each round of a load lasts.
  var seconds = 0.5
  /// How many connections there are.
  var connections = [1, 50, 500]
  /// How many requests wait on each.
  var depths = [1, 16]
  /// How many times larger the knowledge is made.
  var factors = [1, 10]
  /// Whether the help is wanted.
  var wantsHelp = false

  /// Nothing told.
  init() {}

  /// Reads a command line without the program's name.
  init(_ arguments: [String]) throws(Problem) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--help" {
        wantsHelp = true
      } else if argument.hasPrefix("-") {
        guard Self.options.contains(argument) else { throw .unknown(argument) }
        guard let value = rest.popFirst() else { throw .missingValue(argument) }
        try set(argument, to: value)
      } else {
        guard let part = Part(rawValue: argument) else { throw .unknown(argument) }
        self.part = part
      }
    }
  }

  private static let options: Set<String> = [
    "--knowledge-base", "--intents", "--questions", "--daemon", "--rounds", "--seconds",
    "--connections", "--depths", "--factors",
  ]

  private mutating func set(_ option: String, to value: String) throws(Problem) {
    switch option {
    case "--knowledge-base": knowledgeBase = value
    case "--intents": intents = value
    case "--questions": questions = value
    case "--daemon": daemon = value
    case "--rounds": rounds = try Self.number(value, option)
    case "--connections": connections = try Self.numbers(value, option)
    case "--depths": depths = try Self.numbers(value, option)
    case "--factors": factors = try Self.numbers(value, option)
    default:
      guard let seconds = Double(value), seconds > 0, seconds <= 600 else {
        throw .invalidValue(value, of: option)
      }
      self.seconds = seconds
    }
  }

  private static func number(_ text: String, _ option: String) throws(Problem) -> Int {
    guard let number = Int(text), (1...1_000).contains(number) else {
      throw .invalidValue(text, of: option)
    }
    return number
  }

  private static func numbers(_ text: String, _ option: String) throws(Problem) -> [Int] {
    var numbers: [Int] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      numbers.append(try number(String(part), option))
    }
    return numbers
  }

  /// What `--help` prints.
  static let help = """
    skranke-bench [stages|load|growth|sockets] [options]

      stages    each stage of a question, in process
      load      reading, checking and learning; memory
      growth    the same and whole questions with larger knowledge
      sockets   the daemon over its sockets, beside redis-server in the same rounds

      --knowledge-base DIR, --intents DIR, --questions DIR   the data
      --daemon FILE         skranked (the one beside this program)
      --rounds N            how often everything is measured (5)
      --seconds S           how long a round of load lasts (0.5)
      --connections N,N     connections at once (1,50,500)
      --depths N,N          requests waiting on each (1,16)
      --factors N,N         how many times larger the knowledge is made (1,10)

    """
}
