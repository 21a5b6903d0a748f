/// The words that Danish numbers are put together from, in folded spelling.
enum NumberWords {
  /// What a word does in a number.
  enum Part: Equatable, Sendable {
    /// 0–19, added.
    case unit(Int)
    /// 20, 30 … 90, added.
    case tens(Int)
    /// Multiplies what stands before it by 100.
    case hundred
    /// Multiplies what stands before it by 1,000 or more.
    case scale(Int)
    /// The *og* of *femogtyve*.
    case and
  }

  /// Finds the parts of one written word, as *tohundredeogfemogtredive*.
  ///
  /// - Parameter word: A folded word.
  /// - Returns: Its parts; `nil` where anything in it is no number word.
  static func parts(of word: String) -> [Part]? {
    if let part = table[word] { return [part] }
    let bytes = Array(word.utf8)
    guard (6...60).contains(bytes.count), first.contains(bytes[0]) else { return nil }
    var result: [Part] = []
    var offset = 0
    while offset < bytes.count {
      let rest = bytes[offset...]
      let known = byInitial[bytes[offset]] ?? []
      guard let (name, part) = known.first(where: { rest.starts(with: $0.name) }) else {
        return nil
      }
      result.append(part)
      offset += name.count
    }
    return result
  }

  /// All words, by their folded spelling.
  static let table: [String: Part] = {
    var table: [String: Part] = [
      "en": .unit(1), "et": .unit(1), "een": .unit(1), "eet": .unit(1), "og": .and,
      "hundred": .hundred, "hundrede": .hundred, "hundreder": .hundred,
    ]
    let units = """
      nul - to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten \
      atten nitten
      """
    for (value, word) in units.split(separator: " ").enumerated() where word != "-" {
      table[String(word)] = .unit(value)
    }
    let tens = "tyve tredive fyrre halvtreds tres halvfjerds firs halvfems"
    for (index, word) in tens.split(separator: " ").enumerated() {
      table[String(word)] = .tens(20 + 10 * index)
    }
    table["tredve"] = .tens(30)
    table["fyrretyve"] = .tens(40)
    for word in ["halvtreds", "tres", "halvfjerds", "firs", "halvfems"] {
      table[word + "indstyve"] = table[word]
    }
    let scales: [(Int, String)] = [
      (1_000, "tusind tusinde tusinder"), (1_000_000, "million millioner mio mill"),
      (1_000_000_000, "milliard milliarder mia"),
    ]
    for (value, words) in scales {
      for word in words.split(separator: " ") { table[String(word)] = .scale(value) }
    }
    return table
  }()

  /// The words by their first letter, the longest first.
  private static let byInitial: [UInt8: [(name: [UInt8], part: Part)]] = {
    let words = table.filter { $0.key != "mio" && $0.key != "mia" }
      .map { (name: Array($0.key.utf8), part: $0.value) }
      .sorted { $0.name.count > $1.name.count }
    return Dictionary(grouping: words) { $0.name.first ?? 0 }
  }()

  private static let first = ByteSet(byInitial.keys)
}
