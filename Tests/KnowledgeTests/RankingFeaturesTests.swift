import Testing

@testable import Knowledge

@Suite struct `Features of a ranking` {
  @Test func `have a name of their own each`() {
    let names = RankingFeatures.all.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test func `are read by their names, each its own`() {
    var features = RankingFeatures()
    features.relevance = 1
    features.coverage = 2
    features.statementCoverage = 3
    features.likeness = 4
    features.kind = 5
    features.subject = 6
    features.meeting = 7
    features.place = 8
    features.year = 9
    features.missing = 10
    features.lacking = 11
    features.gap = 12
    let values = RankingFeatures.all.map { $0.value(features) }
    #expect(values.sorted() == (1...12).map { Float($0) })
    #expect(RankingFeatures.all.first { $0.name == "missing" }?.value(features) == 10)
  }

  @Test(arguments: QuestionForm.allCases)
  func `of kinds go from -1 to 1, and an open question has no wishes`(form: QuestionForm) {
    let agreements = Record.Kind.allCases.map { form.agreement(with: $0) }
    #expect(agreements.allSatisfy { (-1...1).contains($0) })
    #expect(form != .open || agreements.allSatisfy { $0 == 0 })
  }
}
