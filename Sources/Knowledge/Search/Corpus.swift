import Concurrency
package import DanishText

/// Texts as numbers of the words that they consist of, so that a word which stands in thousands of
/// them is looked at once.
///
///     var corpus = Corpus()
///     corpus.add("Hvem leder DUBU?")
///     corpus.add("Hvem ejer DUBU?")
///     corpus[1]            // [0, 3, 2]
///     corpus.words.count   // 4: signs are left out
package struct Corpus: Sendable {
  /// Every word once, in the order they first come; where one stands does not matter.
  package private(set) var words: [Token] = []
  /// The words of all texts by their numbers.
  package private(set) var numbers: [UInt32] = []
  // Where each text begins, and where the last one ends.
  private var starts: [Int] = [0]
  // One more than the number of a word; 0 marks a free place.
  private var places = [UInt32](repeating: 0, count: 1 << 10)
  private var hashes: [UInt32] = []
  private let tokenizer = Tokenizer()

  /// No texts.
  package init() {}

  /// What records say and are asked with, and behind it what must be refused: of each record its
  /// statement, the title of its subject and its questions.
  package init(_ knowledge: KnowledgeBase) {
    let told = knowledge.records.flatMap { record in
      [record.statement, knowledge.title(of: record.subject) ?? ""]
        + record.questions.lazy.map(\.text)
    }
    self.init(told + knowledge.negatives.lazy.flatMap(\.questions))
  }

  /// Texts, several of which are read at once.
  package init(_ texts: [String]) {
    let spans = Parallel.spans(of: texts.count, atMost: 16)
    self.init(
      parts: Parallel.map(spans.count) { number in
        var part = Corpus()
        for text in texts[spans[number]] { part.add(text) }
        return part
      })
  }

  /// Puts parts together; each has words of its own numbers.
  private init(parts: [Corpus]) {
    for part in parts {
      let own = part.words.map { number(of: $0) }
      var place = 0
      while place < part.numbers.count {
        numbers.append(own[Int(part.numbers[place])])
        place += 1
      }
      let end = starts[starts.count - 1]
      for start in part.starts.dropFirst() { starts.append(end + start) }
    }
  }

  /// How many texts there are.
  package var count: Int { starts.count - 1 }

  /// Where the words of a text stand among ``numbers``.
  package func range(of text: Int) -> Range<Int> { starts[text]..<starts[text + 1] }

  /// The words of a text by their numbers.
  package subscript(_ text: Int) -> ArraySlice<UInt32> { numbers[range(of: text)] }

  /// Adds a text.
  package mutating func add(_ text: String) {
    let tokens = tokenizer.tokens(in: text)
    var index = 0
    while index < tokens.count {
      if tokens[index].kind != .symbol { numbers.append(number(of: tokens[index])) }
      index += 1
    }
    starts.append(numbers.count)
  }

  private mutating func number(of token: Token) -> UInt32 {
    let hash = Self.hash(of: token)
    let mask = places.count - 1
    var place = Int(hash) & mask
    while places[place] != 0 {
      let number = places[place] - 1
      if hashes[Int(number)] == hash, words[Int(number)].text == token.text,
        words[Int(number)].kind == token.kind
      {
        return number
      }
      place = (place + 1) & mask
    }
    words.append(token)
    hashes.append(hash)
    places[place] = UInt32(words.count)
    if words.count * 2 >= places.count { grow() }
    return UInt32(words.count - 1)
  }

  private mutating func grow() {
    var new = [UInt32](repeating: 0, count: places.count * 2)
    let mask = new.count - 1
    for (number, hash) in hashes.enumerated() {
      var place = Int(hash) & mask
      while new[place] != 0 { place = (place + 1) & mask }
      new[place] = UInt32(number + 1)
    }
    places = new
  }

  /// FNV-1a (draft-eastlake-fnv §2); the kind is left out, since nearly no word has two.
  private static func hash(of token: Token) -> UInt32 {
    var hash: UInt32 = 0x811c_9dc5
    for byte in token.text.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash ^ hash >> 15
  }
}
