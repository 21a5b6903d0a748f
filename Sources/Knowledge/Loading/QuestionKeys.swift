import DanishText

/// Finds questions that are the same but for their capitals.
///
///     var keys = QuestionKeys()
///     keys.insert("Hvem leder DUBU?")   // nil: new
///     keys.insert("hvem leder dubu?")   // 0: the number of the one before
struct QuestionKeys {
  private var texts: [String] = []
  private var numbers: [UInt64: Int] = [:]

  /// Adds a question.
  ///
  /// - Returns: The number of the first one that is the same, from 0; `nil` where it is new.
  mutating func insert(_ text: String) -> Int? {
    let number = texts.count
    texts.append(text)
    let key = Self.hash(of: text)
    guard let first = numbers[key] else {
      numbers[key] = number
      return nil
    }
    return texts[first].lowercased() == text.lowercased() ? first : nil
  }

  /// FNV-1a (draft-eastlake-fnv §2) over the text in lower case.
  private static func hash(of text: String) -> UInt64 {
    let bytes = Array(text.utf8)
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var previous: UInt8 = 0
    var place = 0
    while place < bytes.count {
      var byte = bytes[place]
      if byte < 0x80 {
        if byte >= 0x41, byte <= 0x5A { byte |= 0x20 }
      } else if previous == 0xC3 {
        // C3 80–C3 9E are the capitals of Latin-1, C3 97 is the multiplication sign.
        if byte < 0x9F, byte != 0x97 { byte |= 0x20 }
      } else if byte != 0xC3 {
        return Self.hash(ofOther: text)
      }
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
      previous = bytes[place]
      place += 1
    }
    return hash
  }

  /// The same over text in any script, slowly.
  private static func hash(ofOther text: String) -> UInt64 {
    TextNormalizer.normalize(text).lowercased().utf8.reduce(0xcbf2_9ce4_8422_2325) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3
    }
  }
}
