import Eligibility
import JSONCoding
import TestSupport
import Testing

@testable import Assistant

@Suite struct `A case in conversation` {
  /// Says things one after another, each with the context of the answer before.
  private func talk(_ messages: [String]) throws -> [Answer] {
    let assistant = try InventedMunicipality.assistant.get()
    var context = ""
    return messages.map { message in
      var state = DialogueState(context: context)
      let answer = assistant.ask(message, &state)
      context = answer.context
      return answer
    }
  }

  private func last(_ messages: String...) throws -> Answer {
    try #require(talk(messages).last)
  }

  @Test func `decides at once what is clear`() throws {
    let answer = try last("Min mor på 84 har ingen computer. Kan hun slippe for Digital Post?")
    #expect(answer.outcome == .answer)
    #expect(answer.decision == "eligible")
    #expect(answer.text.hasPrefix("Ja, din mor kan blive fritaget"))
    #expect(answer.intent.name == "exemption.person")
    #expect(!answer.sources.isEmpty)
  }

  @Test func `asks one question at a time, with replies to choose from`() throws {
    let answer = try last("Kan min far fritages for Digital Post?")
    #expect(answer.outcome == .clarify)
    #expect(answer.decision == "needs_information")
    #expect(answer.suggestions == ["Ja", "Nej", "Ved ikke"])
    #expect(answer.text.split(separator: "\n").last?.contains("computer") == true)
  }

  @Test(arguments: ["nej", "det har han ikke", "han har ikke nogen", "nej, han har ingen pc"])
  func `takes a short reply`(reply: String) throws {
    #expect(try last("Kan min far fritages for Digital Post?", reply).decision == "eligible")
  }

  @Test func `speaks to whoever writes about themselves`() throws {
    let answer = try last("Jeg har ingen computer. Kan jeg fritages for Digital Post?")
    #expect(answer.text.hasPrefix("Ja, du kan blive fritaget"))
  }

  @Test func `asks first for what was told by halves`() throws {
    let answer = try last("Min mand har Parkinson. Kan han fritages for Digital Post?")
    #expect(answer.decision == "needs_information")
    #expect(answer.text.contains("diagnose"))
    #expect(answer.text.split(separator: "\n").last?.contains("fysisk") == true)
    #expect(
      try last("Min mand har Parkinson. Kan han fritages for Digital Post?", "ja").decision
        == "eligible")
  }

  @Test func `lets a fact be corrected without losing the rest`() throws {
    let assistant = try InventedMunicipality.assistant.get()
    var state = DialogueState()
    _ = assistant.ask("Min mor på 84 har ingen computer. Kan hun fritages?", &state)
    let corrected = assistant.ask("Nej, hun har faktisk en computer", &state)
    #expect(corrected.decision == "needs_information")
    #expect(state.exemptionFacts?["age"]?.integer == 84)
    #expect(state.exemptionFacts?["computerAccessAtHome"]?.bool == true)
  }

  @Test func `does not ask again for what is not known`() throws {
    let answers = try talk(
      ["Kan jeg fritages for Digital Post?"] + Array(repeating: "ved ikke", count: 12))
    let asked = answers.prefix(9).compactMap { $0.text.split(separator: "\n").last }
    #expect(Set(asked).count == asked.count)
    let end = try #require(answers.dropFirst(8).first)
    #expect(end.decision == "needs_information")
    #expect(end.suggestions.isEmpty)
  }

  @Test func `answers a side question and comes back`() throws {
    let answers = try talk([
      "Kan min far fritages for Digital Post?", "Hvem leder LYFO?", "nej",
    ])
    #expect(answers[1].text.contains("pehan"))
    #expect(answers[1].text.contains("Tilbage til sagen"))
    #expect(answers[1].decision == "needs_information")
    #expect(answers[2].decision == "eligible")
  }

  @Test func `turns to another person and forgets the first`() throws {
    let answer = try last(
      "Min mor har ingen computer. Kan hun fritages for Digital Post?", "Og min far? Han er 90.")
    #expect(answer.decision == "needs_information")
    #expect(answer.text.contains("din far"))
  }

  @Test func `asks again once, then leaves it open`() throws {
    let answers = try talk(["Kan min far fritages for Digital Post?", "blåbærgrød", "torsdag"])
    let questions = answers.map { $0.text.split(separator: "\n").last }
    #expect(questions[0] == questions[1])
    #expect(questions[1] != questions[2])
  }

  @Test func `takes another citizen for another case once the first is closed`() throws {
    let answer = try last(
      "Borgeren har ingen computer. Kan hun fritages?",
      "En mand på 70 spørger også. Kan han fritages?")
    #expect(answer.decision == "needs_information")
  }

  @Test func `lets thanks be thanks`() throws {
    let answer = try last("Kan min far fritages for Digital Post?", "tak")
    #expect(answer.text.contains("Selv tak"))
    #expect(answer.text.contains("Tilbage til sagen"))
  }

  @Test func `explains what it read and what the rules came to`() throws {
    let assistant = try InventedMunicipality.assistant.get()
    var state = DialogueState()
    let answer = assistant.ask(
      "Min mor på 84 har ingen computer. Kan hun fritages?", &state, explain: true)
    let explanation = try #require(answer.explanation)
    #expect(explanation["recognised"]?["person"]?.string == "mor")
    #expect(explanation["recognised"]?["facts"]?["age"]?.integer == 84)
    let ground = explanation["findings"]?.array?.first { $0["rule"]?.string == "noComputer" }
    #expect(ground?["holds"]?.bool == true)
  }

  @Test func `tells what it has understood before it decides`() throws {
    let answer = try last(
      "Kan min far på 79 fritages for Digital Post?", "han har computer",
      "ja, han er dement og kan ikke bruge den")
    #expect(answer.text.contains("Jeg har forstået: "))
    #expect(answer.text.contains("79 år"))
  }

  @Test func `opens a refused case when a circumstance is told`() throws {
    let answer = try last(
      "Kan jeg fritages for Digital Post?", "ingen af grundene passer på mig", "Jeg er altså blind")
    #expect(answer.decision == "needs_information")
  }

  @Test func `says nothing of a decision where no person is spoken of`() throws {
    #expect(try last("Hvem leder LYFO?").decision == nil)
  }

  @Test func `survives whatever is said`() throws {
    let assistant = try InventedMunicipality.assistant.get()
    var state = DialogueState()
    for text in RandomText.samples(count: 200) + ["Kan jeg fritages?"] {
      let answer = assistant.ask(text, &state)
      #expect(answer.context.utf8.count <= 2_048)
      state = DialogueState(context: answer.context)
    }
  }
}
