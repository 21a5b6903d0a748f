import TextClassification
import Testing

@Suite struct `Telling two sorts of text apart` {
  @Test func `gives each sort its own sign, the same on every run`() {
    let examples = (0..<40).map { number in
      BinaryClassifier.Example(
        features: number % 2 == 0 ? [1, UInt32(number) + 100] : [2, UInt32(number) + 100],
        isPositive: number % 2 == 0)
    }
    let model = BinaryClassifier(examples, bits: 10)
    #expect(model.score([1]) > 0)
    #expect(model.score([2]) < 0)
    #expect(model.score([1]) == BinaryClassifier(examples, bits: 10).score([1]))
    #expect(model.score([]) == model.score([]))
  }
}
