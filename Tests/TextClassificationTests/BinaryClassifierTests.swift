import TextClassification
import Testing

@Suite struct `Telling two sorts of text apart` {
  @Test func `gives each sort its own sign, the same on every run`() {
    let examples = (UInt32(0)..<40).map { number in
      let isPositive = number % 2 == 0
      return BinaryClassifier.Example(
        features: [isPositive ? 1 : 2, number + 100], isPositive: isPositive)
    }
    let model = BinaryClassifier(examples, bits: 10)
    #expect(model.score([1]) > 0)
    #expect(model.score([2]) < 0)
    #expect(model.score([1]) == BinaryClassifier(examples, bits: 10).score([1]))
    #expect(model.score([]) == model.score([]))
  }
}
