import Assistant
import JSONCoding
import Testing

@Suite struct `Conversations about an invented municipality` {
  private func ask(_ questions: String...) throws -> Answer {
    let assistant = try InventedMunicipality.assistant.get()
    var state = DialogueState()
    var answer = Answer(outcome: .unknown, text: "", intent: .init(name: "", confidence: 0))
    for question in questions { answer = assistant.ask(question, &state) }
    return answer
  }

  @Test(arguments: [
    ("Hvad koster det at få slået græs på torvet?", "1.250 kr."),
    ("hva koster graesslaaning", "1.250 kr."),
    ("Hvem leder LYFO?", "pehan"),
    ("Hvad er status på lysende fortove?", "pærerne mangler"),
    ("Hvad besluttede udvalget om cykelbroen?", "lærk"),
    ("Hvilke projekter er forsinkede?", "1.1 Lysende fortove"),
    ("sag 31/0042", "Cykelbroen over åen"),
  ])
  func `answer from its own documents`(question: String, expected: String) throws {
    let answer = try ask(question)
    #expect(answer.outcome == .answer)
    #expect(answer.text.contains(expected))
    #expect(!answer.sources.isEmpty)
  }

  @Test(arguments: [
    "Hvad er status på DUBU?", "Hvad besluttede udvalget om henvendelsesstrategien?",
    "Hvem er kommunaldirektør i Assens?", "Hvad koster et pas?", "Hvornår åbner svømmehallen?",
  ])
  func `refuse what only another municipality could answer`(question: String) throws {
    let answer = try ask(question)
    #expect(answer.outcome != .answer)
    for fact in ["DUBU er", "Qvick", "Ældreråd", "personaleressourcer"] {
      #expect(!answer.text.contains(fact))
    }
  }

  @Test func `tell what the documents do not hold, as not held`() throws {
    let answer = try ask("Hvem har malet springvandet på torvet?")
    #expect(answer.outcome == .unknown)
    #expect(answer.text.contains("Hvem der har malet springvandet"))
  }

  @Test func `take from before what a question lacks`() throws {
    #expect(try ask("Hvem leder LYFO?", "Og SYLY?").text.contains("anlar"))
    #expect(try ask("Hvad er status på LYFO?", "Hvem er projektleder?").text.contains("pehan"))
  }

  @Test func `ask back where a question names nothing`() throws {
    #expect(try ask("Hvem er projektleder?").outcome == .clarify)
  }

  @Test func `answer two questions of one message`() throws {
    let answer = try ask("Hvem leder LYFO, og hvem leder SYLY?")
    #expect(answer.text.contains("pehan") && answer.text.contains("anlar"))
  }

  @Test func `begin with yes or no where the record's own questions settle it`() throws {
    #expect(try ask("Er det gratis at få slået græsset på torvet?").text.hasPrefix("Nej."))
    #expect(try ask("Koster det penge at slå græsset?").text.hasPrefix("Ja."))
  }

  @Test(arguments: [
    ("Er LYFO forsinket?", "Ja. "), ("Er LYFO færdig?", "Nej. "), ("Er SYLY bagud?", "Nej. "),
    ("Er SYLY lukket?", "Nej. "),
  ])
  func `say at once whether a project stands as asked`(question: String, begin: String) throws {
    #expect(try ask(question).text.hasPrefix(begin))
  }

  @Test func `neither confirm nor deny what is asked the other way round`() throws {
    let text = try ask("Er LYFO ikke forsinket?").text
    #expect(!text.hasPrefix("Ja") && !text.hasPrefix("Nej"))
  }

  @Test func `do not say yes to a number that the statement lacks`() throws {
    #expect(try ask("Koster det 9.999 kr. at slå græsset?").text.hasPrefix("Ja") == false)
  }

  @Test func `never repeat a personal number`() throws {
    let assistant = try InventedMunicipality.assistant.get()
    var state = DialogueState()
    let answer = assistant.ask("Hvad koster græsslåning? 010180-1234", &state, explain: true)
    let written = String(decoding: answer.json.encoded(), as: UTF8.self)
    #expect(!written.contains("0180") && !written.contains("1234"))
    #expect(answer.text.contains("CPR"))
    #expect(!state.context.contains("1234"))
  }

  @Test(arguments: ["What is the price?", "Was kostet das?", "12345 67", "????"])
  func `reply politely to what is no question in Danish`(message: String) throws {
    let answer = try ask(message)
    #expect(answer.outcome != .answer)
    #expect(!answer.text.isEmpty)
  }

  @Test func `go on from a context as from the conversation itself`() throws {
    let assistant = try InventedMunicipality.assistant.get()
    var first = DialogueState()
    let context = assistant.ask("Hvem leder LYFO?", &first).context
    #expect(context.utf8.count <= 2048)
    #expect(context.utf8.allSatisfy { $0 < 0x7F && $0 > 0x20 })
    var second = DialogueState(context: context)
    #expect(assistant.ask("Og SYLY?", &second).text.contains("anlar"))
  }

  @Test(arguments: [
    "rubbish", "1", "1!!", "1e30", "", "2abc", String(repeating: "1a", count: 4000),
  ])
  func `take a damaged context for an empty one`(context: String) {
    #expect(DialogueState(context: context) == DialogueState())
  }

  @Test func `explain themselves with records, evidence and what is left uncovered`() throws {
    let assistant = try InventedMunicipality.assistant.get()
    var state = DialogueState()
    let answer = assistant.ask("Hvad koster zebragræs på torvet?", &state, explain: true)
    #expect(answer.explanation?["records"]?.array?.isEmpty == false)
    #expect(answer.explanation?["uncovered"] != nil)
  }
}
