/// The words of everything that the protocol itself can say.
///
///     let wording = ProtocolWording(texts)
///     wording?.text(.lineTooLong, ["limit": "16384"])   // Linjen er på mere end 16384 tegn …
public struct ProtocolWording: Equatable, Sendable {
  private let texts: [ProtocolText: String]

  /// Takes the words, if none is missing.
  ///
  /// - Parameter texts: A sentence for each key.
  public init?(_ texts: [ProtocolText: String]) {
    guard ProtocolText.allCases.allSatisfy({ texts[$0] != nil }) else { return nil }
    self.texts = texts
  }

  /// The sentence for a key, with values in place of `{name}`.
  ///
  /// - Parameters:
  ///   - key: Which sentence.
  ///   - values: What to put in, by placeholder.
  /// - Returns: The sentence; a placeholder without a value stays as it is.
  public func text(_ key: ProtocolText, _ values: [String: String] = [:]) -> String {
    let pattern = texts[key] ?? key.rawValue
    guard !values.isEmpty else { return pattern }
    var text = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{") {
      text += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}"),
        let value = values[String(rest[rest.index(after: open)..<close])]
      else {
        text.append("{")
        rest = rest.dropFirst()
        continue
      }
      text += value
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  /// The sentence for a key that has a limit in it.
  public func text(_ key: ProtocolText, limit: Int) -> String {
    text(key, ["limit": String(limit)])
  }
}
