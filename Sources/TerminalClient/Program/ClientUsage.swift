import Terminal

/// The help of `skranke`.
enum ClientUsage {
  /// The help.
  ///
  /// - Parameter verbs: What the other verbs of the program are for, one line each.
  /// - Returns: The help, with its last line ended.
  static func text(verbs: [(usage: String, meaning: String)]) -> String {
    let own: [(name: String, meaning: String)] = [
      ("skranke", "chat; «/hjælp» fortæller, hvad man kan"),
      ("skranke \"spørgsmål\"", "ét svar med dets kilder"),
      ("skranke -", "spørgsmål fra en fil eller et rør, ét på hver linje"),
    ]
    let clientVerbs = ClientVerb.allCases.map { (name: $0.usage, meaning: $0.meaning) }
    return """
      skranke: spørg på dansk, og få svar med kilde fra kommunens dokumenter

      Brug:
      \(OptionTable.text(own + clientVerbs + verbs.map { ($0.usage, $0.meaning) }))

      Muligheder:
      \(table(of: ClientOption.all))

      Eksempler:
        skranke "Hvad er status på DUBU?"
        skranke --json "Hvem leder FLIS?"
        skranke - < spørgsmål.txt
        skranke --context samtale "Hvem leder DUBU?" && skranke --context samtale "Og 3.5?"

      Slutkoder: 0 besvaret, 1 står ikke i dokumenterne, 2 spørger tilbage, 64 forkert brug,
      65 fejl i data, 69 ingen skranked svarer.

      """
  }

  /// Options with what they are for, one a line.
  static func table(of options: [ClientOption]) -> String {
    OptionTable.text(
      options.map { option in
        (
          [option.name, option.placeholder].compactMap(\.self).joined(separator: " "),
          option.explanation
        )
      })
  }
}
