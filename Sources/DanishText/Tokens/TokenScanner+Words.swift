/// Words, abbreviations and addresses.
extension TokenScanner {
  /// Takes a word and what belongs to it.
  mutating func scanWord() {
    let end = endOfWord(from: position)
    if let address = endOfAddress(wordEnd: end) {
      emit(.address, to: address)
      return
    }
    let text = normalizedText(position..<end)
    if let (point, short) = abbreviation(text, wordEnd: end) {
      emit(.abbreviation, to: point, text: short)
    } else {
      emit(.word, to: end, text: text)
    }
  }

  /// Runs over letters, the marks they carry, digits after them and apostrophes between them.
  private func endOfWord(from start: Int) -> Int {
    var end = start
    var digits = false
    while let (value, length) = ScalarReader.scalar(in: bytes, at: end) {
      switch ScalarClass(value) {
      case .letter:
        // «kl15» is «kl 15», «2013marts» never comes here.
        if digits { return end }
      case .mark, .softHyphen: break
      case .digit:
        if Abbreviations.precedesNumber(bytes[start..<end]) { return end }
        digits = true
      case .symbol:
        guard isApostrophe(value), scalarClass(at: end + length) == .letter else { return end }
      case .space: return end
      }
      end += length
    }
    return end
  }

  private func isApostrophe(_ value: UInt32) -> Bool {
    value == 0x27 || value == 0x2019 || value == 0xB4
  }

  /// Where a web or mail address ends that begins with this word; `nil` where none does.
  ///
  /// Only 256 bytes are looked at, so that «kl.kl.kl.» is read in linear time.
  private func endOfAddress(wordEnd: Int) -> Int? {
    let next = byte(wordEnd)
    guard next == UInt8(ascii: ".") || next == UInt8(ascii: "@") || next == UInt8(ascii: "-")
    else { return nil }
    var end = wordEnd
    var label = position..<wordEnd
    var hasPoint = false
    while end - position < 256, isAddressJoint(byte(end)), isLetterOrDigit(end + 1) {
      hasPoint = hasPoint || byte(end) != UInt8(ascii: "-")
      let start = end + 1
      end = start
      while isLetterOrDigit(end) {
        end += ScalarReader.scalar(in: bytes, at: end)?.length ?? 1
      }
      label = start..<end
    }
    guard hasPoint else { return nil }
    let suffix = bytes[label].map { $0 | 0x20 }
    return Self.domains.contains(suffix) ? end : nil
  }

  private func isAddressJoint(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "-")
  }

  /// The endings by which an address is known; without them «slut.Hvad» would be one.
  private static let domains = Set(["dk", "com", "net", "org", "eu"].map { Array($0.utf8) })

  /// Reads an abbreviation with its points, or one that needs none.
  ///
  /// - Parameters:
  ///   - word: The letters at the position, normalised.
  ///   - wordEnd: Where they end.
  /// - Returns: Where the abbreviation ends, and its letters; `nil` where there is none.
  private func abbreviation(_ word: String, wordEnd: Int) -> (end: Int, text: String)? {
    guard wordEnd - position <= Abbreviations.longest, isLowerCase(position + 1, wordEnd) else {
      return nil
    }
    var letters = word
    var found = Abbreviations.withoutPoint.contains(word) ? (end: wordEnd, text: word) : nil
    var end = wordEnd
    while byte(end) == UInt8(ascii: "."), letters.utf8.count <= Abbreviations.longest {
      let isOfSeveral = end > wordEnd
      end += 1
      let known = isOfSeveral ? Abbreviations.ofSeveral : Abbreviations.withPoint
      if known.contains(letters) { found = (end, letters) }
      let next = endOfLetters(from: end)
      guard next > end else { break }
      letters += normalizedText(end..<next)
      end = next
      // «bl.a», «o.l»: the last point is often forgotten.
      if Abbreviations.ofSeveral.contains(letters) { found = (end, letters) }
    }
    return found
  }

  private func endOfLetters(from start: Int) -> Int {
    var end = start
    while scalarClass(at: end) == .letter, end - start <= Abbreviations.longest {
      end += ScalarReader.scalar(in: bytes, at: end)?.length ?? 1
    }
    return end
  }

  /// Whether no ASCII capital stands between two offsets: `KL.` ends a sentence, `kl.` a time.
  private func isLowerCase(_ start: Int, _ end: Int) -> Bool {
    !bytes[min(start, end)..<end].contains { (0x41...0x5A).contains($0) }
  }
}
