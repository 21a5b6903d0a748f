extension FactSet {
  /// Reads facts from command-line options; which options there are is part of the schema.
  ///
  ///     try FactSet(arguments: ["--alder", "72", "--ingen-computer"], schema: rules.schema)
  ///     try FactSet(arguments: ["--alder=72"], schema: rules.schema)
  ///
  /// - Parameters:
  ///   - arguments: The options, each with its value behind it or after `=`.
  ///   - schema: The facts there can be.
  /// - Throws: The first argument that is no option of a fact, or whose value cannot be the fact's.
  public init(arguments: [String], schema: FactSchema) throws(OptionError) {
    self.init(schema: schema)
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts.first.map(String.init) ?? argument
      guard let option = schema.option(name) else {
        throw OptionError(option: name, reason: .unknownOption)
      }
      var given = parts.count == 2 ? String(parts[1]) : nil
      if option.value == nil, given == nil { given = rest.popFirst() }
      try set(option, given, typedAs: name)
    }
  }

  private mutating func set(
    _ option: FactOption, _ given: String?, typedAs name: String
  ) throws(OptionError) {
    if option.value != nil, given != nil {
      throw OptionError(option: name, reason: .unexpectedValue)
    }
    guard let type = schema[option.fact]?.type else { return }
    let value: FactValue
    if let fixed = option.value {
      value = fixed
    } else if let given {
      guard let read = FactValue(given, as: type) else {
        let error = FactError(field: option.fact.name, .wrongType(expected: type))
        throw OptionError(option: name, reason: .badValue(error))
      }
      value = read
    } else {
      throw OptionError(option: name, reason: .missingValue)
    }
    if let other = self[option.fact], other != value {
      throw OptionError(option: name, reason: .contradicted)
    }
    do {
      try set(value, for: option.fact)
    } catch {
      throw OptionError(option: name, reason: .badValue(error))
    }
  }
}

extension FactSchema {
  /// The option of a name, or of one of its aliases.
  public func option(_ name: String) -> FactOption? { options[name] }

  /// The options in the order of the facts, with what each says: the help of a command.
  ///
  /// - Returns: Pairs such as `--ingen-computer` and «borgeren har ingen computer at bruge …».
  public func optionHelp() -> [(usage: String, meaning: String)] {
    definitions.flatMap { definition in
      definition.options.map { option in
        let meaning =
          switch option.value {
          case .bool(true): definition.summary.yes
          case .bool(false): definition.summary.no
          default: definition.label
          }
        return (option.usage, meaning?.text() ?? "")
      }
    }
  }
}
