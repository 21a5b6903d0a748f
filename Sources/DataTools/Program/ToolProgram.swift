import DataFiles
public import Terminal

/// The tools of `skranke` for those who keep the knowledge and for those who decide by its rules.
public struct ToolProgram: Sendable {
  private let context: ToolContext

  /// Prepares the program.
  ///
  /// - Parameters:
  ///   - environment: The process's environment.
  ///   - streams: Where it reads and writes.
  ///   - protocolTexts: The sentences of the protocol and the placeholders that each may hold; what
  ///     the wording of the protocol is checked against.
  public init(
    environment: [String: String], streams: StandardStreams,
    protocolTexts: [(key: String, placeholders: [String])] = []
  ) {
    context = ToolContext(
      environment: environment, streams: streams, protocolTexts: protocolTexts)
  }

  /// What each tool is for, for a help that lists them.
  public static var verbs: [(usage: String, meaning: String)] {
    ToolVerb.all.map { ($0.usage, $0.meaning) }
  }

  /// Does what a command line says, where it begins with the name of a tool.
  ///
  /// - Parameter arguments: Without the program's name.
  /// - Returns: The exit code, or `nil` where it names none.
  public func run(_ arguments: [String]) -> Int32? {
    guard let first = arguments.first else { return nil }
    let family = ToolVerb.all.filter { $0.words.first == first }
    guard !family.isEmpty else { return nil }
    do {
      guard let verb = family.first(where: { arguments.starts(with: $0.words) }) else {
        return try overview(of: family, Array(arguments.dropFirst()))
      }
      var rest = ToolArguments(Array(arguments.dropFirst(verb.words.count)))
      if try rest.flag("--help", "-h") {
        try context.streams.write(Array(try verb.help(&rest, context).utf8))
        return ToolExit.fine
      }
      return try verb.run(&rest, context)
    } catch let error as ToolUsageError {
      let name = "skranke " + (family.count == 1 ? family[0].words.joined(separator: " ") : first)
      context.streams.complain("skranke: \(error)\n\(name) --help tells what there is")
      return ToolExit.usage
    } catch let error as DataFaults {
      try? context.streams.print(error.faults.map(\.description))
      context.streams.complain("skranke: \(error.faults.count) faults")
      return ToolExit.badData
    } catch StreamError.closed {
      // Whoever read the output has had enough.
      return ToolExit.fine
    } catch {
      context.streams.complain("skranke: \(error)")
      return ToolExit.cannotWrite
    }
  }

  /// The words that a command line of tools begins with, each once.
  public static var firstWords: [String] {
    ToolVerb.all.compactMap(\.words.first).reduce(into: []) { words, word in
      if !words.contains(word) { words.append(word) }
    }
  }

  /// The words that may follow those of a command line, for a shell that completes it.
  ///
  /// - Parameter words: Those before the word that is being typed.
  /// - Returns: Words of a tool's name, or its options; `nil` where the words name no tool.
  public func completions(after words: [String]) -> [String]? {
    guard let first = words.first else { return nil }
    let family = ToolVerb.all.filter { $0.words.first == first }
    guard !family.isEmpty else { return nil }
    guard let verb = family.first(where: { words.starts(with: $0.words) }) else {
      return family.compactMap { $0.words.dropFirst().first }
    }
    var none = ToolArguments([])
    // A tool whose options are data has none where the data cannot be read.
    guard let help = try? verb.help(&none, context) else { return [] }
    return Self.options(in: help)
  }

  /// The options that a help describes: those at the beginning of its lines.
  static func options(in help: String) -> [String] {
    help.split(separator: "\n").compactMap { line in
      let text = line.drop { $0 == " " }
      guard line.hasPrefix("  "), text.hasPrefix("--") else { return nil }
      return text.split(separator: " ").first.map(String.init)
    } + ["--help"]
  }

  private func overview(of family: [ToolVerb], _ arguments: [String]) throws -> Int32 {
    if let word = arguments.first, word != "--help", word != "-h" {
      let known = family.compactMap { $0.words.dropFirst().first }
      throw ToolUsageError.unknownVerb(word, known: known)
    }
    let lines = family.map { "\($0.usage)\n    \($0.meaning)" }
    if arguments.isEmpty {
      context.streams.complain(lines.joined(separator: "\n"))
      return ToolExit.usage
    }
    try context.streams.print(lines)
    return ToolExit.fine
  }
}
