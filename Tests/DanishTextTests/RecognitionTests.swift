import DanishText
import TestSupport
import Testing

@Suite struct `Recognising all at once` {
  @Test func `tells each token once`() {
    let text = """
      En mand på 84 år søgte d. 3/3-2014 kl. 15.30 om 250.000 kr., 97 % har 400 kbit, sag 14/4287, \
      12 andre
      """
    let found = Recognition(of: Tokenizer().tokens(in: text))
    #expect(found.ages.map(\.years) == [84])
    #expect(found.dates.map(\.day) == [3])
    #expect(found.times.map(\.hour) == [15])
    #expect(found.amounts.map(\.amount) == [250_000])
    #expect(found.percentages.map(\.percent) == [97])
    #expect(found.speeds.map(\.kilobits) == [400])
    #expect(found.numbers.map(\.value) == [12])
    let indices = found.tokens.flatMap { Array($0) }
    #expect(Set(indices).count == indices.count)
  }

  @Test func `takes any text and stays within it`() {
    let tokenizer = Tokenizer()
    for text in RandomText.samples(count: 800, seed: 3) {
      let tokens = tokenizer.tokens(in: text)
      let found = Recognition(of: tokens)
      let ranges = found.dates.map(\.range) + found.numbers.map(\.range) + found.ages.map(\.range)
      #expect(ranges.allSatisfy { !$0.isEmpty && $0.upperBound <= text.utf8.count })
      #expect(found.tokens.allSatisfy { !$0.isEmpty && $0.upperBound <= tokens.count })
    }
  }
}
