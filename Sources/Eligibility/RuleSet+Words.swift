extension RuleSet {
  /// What is known, a clause for each fact, as one repeats it before deciding.
  ///
  ///     rules.summary(of: facts)   // ["borgeren er 72 år", "borgeren har ingen computer …"]
  public func summary(of facts: FactSet, for addressee: Addressee = .other) -> [String] {
    facts.adapted(to: schema).keys.compactMap { key in
      facts[key].flatMap { summary(of: key, $0, for: addressee) }
    }
  }

  /// One fact as a clause: «borgeren er 72 år»; `nil` for a value that is not of the fact's type.
  public func summary(
    of key: FactKey, _ value: FactValue, for addressee: Addressee = .other
  ) -> String? {
    guard let definition = schema[key], definition.type == value.type else { return nil }
    let wording =
      switch value {
      case .bool(true): definition.summary.yes
      case .bool(false): definition.summary.no
      case .integer, .date: definition.summary.value
      }
    return wording?.text(for: addressee) { _ in words.text(value) }
  }

  /// A list as one says it: «a, b og c».
  public func list(_ items: [String]) -> String { words.list(items) }

  /// An error in the words of the data.
  ///
  /// - Parameters:
  ///   - error: The error.
  ///   - name: What to call the fact, where that is not its name, such as a command-line option.
  /// - Returns: A sentence.
  public func message(for error: FactError, calling name: String? = nil) -> String {
    var bounds: (minimum: FactValue?, maximum: FactValue?) = (nil, nil)
    if case .outOfRange(let minimum, let maximum) = error.reason { bounds = (minimum, maximum) }
    return message(error.code) { placeholder in
      switch placeholder {
      case "minimum": words.text(bounds.minimum)
      case "maximum": words.text(bounds.maximum)
      default: name ?? error.field
      }
    }
  }

  /// An error in command-line options in the words of the data.
  public func message(for error: OptionError) -> String {
    if case .badValue(let reason) = error.reason {
      return message(for: reason, calling: error.option)
    }
    return message(error.code) { _ in error.option }
  }

  private func message(_ code: String, value: (String) -> String) -> String {
    words.errors[code]?.text(value: value) ?? ""
  }
}
