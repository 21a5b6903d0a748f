/// The options of a tool's command line, taken one after another by name.
///
///     var arguments = ToolArguments(["--min", "90", "--failures"])
///     try arguments.value("--min")     // "90"
///     try arguments.flag("--failures") // true
///     try arguments.finish()           // throws where anything is left
struct ToolArguments {
  private var rest: [String]

  init(_ arguments: [String]) { rest = arguments }

  /// The first argument, where it is no option.
  mutating func word() -> String? {
    guard let first = rest.first, first == "-" || !first.hasPrefix("-") else { return nil }
    rest.removeFirst()
    return first
  }

  /// Whether an option without value is there; it is taken away.
  mutating func flag(_ names: String...) throws(ToolUsageError) -> Bool {
    for argument in rest {
      for name in names where argument.hasPrefix(name + "=") { throw .unexpectedValue(name) }
    }
    let count = rest.count
    rest.removeAll { names.contains($0) }
    return rest.count < count
  }

  /// The value of an option, behind it or after `=`; the last one counts where it stands twice.
  mutating func value(_ name: String) throws(ToolUsageError) -> String? {
    var value: String?
    while let index = rest.firstIndex(where: { $0 == name || $0.hasPrefix(name + "=") }) {
      if rest[index] == name {
        guard index + 1 < rest.count else { throw .missingValue(name) }
        value = rest[index + 1]
        rest.removeSubrange(index...(index + 1))
      } else {
        value = String(rest.remove(at: index).dropFirst(name.count + 1))
      }
      if value?.isEmpty ?? true { throw .missingValue(name) }
    }
    return value
  }

  /// What has not been taken, for a tool that reads it otherwise.
  var remaining: [String] { rest }

  /// Ends reading.
  ///
  /// - Throws: Where something is left.
  func finish() throws(ToolUsageError) {
    guard let first = rest.first else { return }
    throw first.hasPrefix("-") ? .unknownOption(first) : .unexpectedArgument(first)
  }
}
