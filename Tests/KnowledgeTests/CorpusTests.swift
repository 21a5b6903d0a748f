import DanishText
import Testing

@testable import Knowledge

@Suite struct `Corpus of texts` {
  @Test func `numbers words in the order they first come, and leaves signs out`() {
    var corpus = Corpus()
    corpus.add("Hvem leder DUBU?")
    corpus.add("Hvem ejer DUBU – og FLIS?")
    #expect(corpus.words.map(\.text) == ["hvem", "leder", "dubu", "ejer", "og", "flis"])
    #expect(Array(corpus[0]) == [0, 1, 2])
    #expect(Array(corpus[1]) == [0, 3, 2, 4, 5])
  }

  @Test func `keeps texts without words`() {
    var corpus = Corpus()
    corpus.add("")
    corpus.add("?!")
    corpus.add("ja")
    #expect(corpus.count == 3)
    #expect(corpus[0].isEmpty)
    #expect(corpus[1].isEmpty)
    #expect(Array(corpus[2]) == [0])
  }

  @Test(arguments: [0, 1, 5, 40])
  func `of texts read at once is that of texts read one after another`(count: Int) {
    let texts = (0..<count).map { "Hvem leder LYFO nr. \($0 % 7)? Det er den \($0)." }
    var single = Corpus()
    for text in texts { single.add(text) }
    let corpus = Corpus(texts)
    #expect(corpus.words.map(\.text) == single.words.map(\.text))
    #expect(corpus.numbers == single.numbers)
    #expect((0..<count).map(corpus.range) == (0..<count).map(single.range))
  }

  @Test func `tells words apart past any number of them`() {
    var corpus = Corpus()
    let letters = Array("abcdefghijklmno")
    let words = (0..<3_000).map { number in
      "æble" + String([225, 15, 1].map { letters[number / $0 % 15] })
    }
    for word in words { corpus.add(word) }
    for word in words { corpus.add(word + " " + word) }
    #expect(corpus.words.map(\.text) == words)
    for (number, _) in words.enumerated() {
      #expect(Array(corpus[words.count + number]) == [UInt32(number), UInt32(number)])
    }
  }
}
