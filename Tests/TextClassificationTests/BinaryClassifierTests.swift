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

  @Test func `learns the same from one buffer as from single examples`() {
    let examples = (UInt32(0)..<40).map { number in
      BinaryClassifier.Example(
        features: [number % 4, number + 100], isPositive: number % 4 < 2,
        weight: number % 4 == 3 ? 0.5 : 1)
    }
    var texts = FeatureLists()
    for example in examples { texts.append(example.features) }
    let weights = examples.map { $0.isPositive ? $0.weight : -$0.weight }
    let model = BinaryClassifier(texts, weights: weights, bits: 12)
    let other = BinaryClassifier(examples, bits: 12)
    for feature in UInt32(0)..<140 { #expect(model.score([feature]) == other.score([feature])) }
    #expect(model.score([0]) > model.score([2]))
  }

  @Test func `takes features that share a place in the table for the same`() {
    let examples = (0..<20).map { number in
      BinaryClassifier.Example(features: [number % 2 == 0 ? 3 : 5], isPositive: number % 2 == 0)
    }
    let model = BinaryClassifier(examples, bits: 4)
    #expect(model.score([3 + 16]) == model.score([3]))
    #expect(model.score([3 + 32]) > model.score([5 + 16]))
  }

  @Test func `without examples has no opinion`() {
    #expect(BinaryClassifier([]).score([1, 2]) == 0)
  }
}
