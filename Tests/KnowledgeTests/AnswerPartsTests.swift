import Testing

@testable import Knowledge

@Suite struct `What a statement tells` {
  @Test(arguments: [
    ("Det koster 97 kr. at møde op.", QuestionForm.money, true),
    ("Det koster for meget at møde op.", .money, false),
    ("De 22 ambassadører begynder snart.", .figure, true),
    ("Ambassadørerne begynder snart.", .figure, false),
    ("Mødet er den 2. juni 2014.", .date, true), ("Mødet er snart.", .date, false),
    ("Sagen føres af Ena Nørgaard.", .person, true), ("Sagen føres af en anden.", .person, false),
    ("Ambassadørerne begynder snart.", .reason, true),
  ])
  func `answers only what it has`(statement: String, form: QuestionForm, holds: Bool) {
    #expect(AnswerParts(of: statement).answers(form, kind: .step) == holds)
  }

  @Test func `is taken at its word where its kind is just what is asked for`() {
    #expect(AnswerParts(of: "Prisen er hemmelig.").answers(.figure, kind: .figure))
    #expect(AnswerParts(of: "Borgmesteren.").answers(.person, kind: .person))
  }
}
