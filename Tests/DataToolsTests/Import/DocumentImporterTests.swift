import DataFiles
import Knowledge
import Testing

@testable import DataTools

@Suite struct `Importing minutes` {
  /// What must be found in invented minutes: per item number, case, whether it is closed, and the
  /// beginning of its decision.
  struct Expected: Sendable, CustomTestStringConvertible {
    let name: String
    let committee: String
    let date: String
    let time: String
    let place: String
    let absent: [String]
    let members: [String]
    let items: [(title: String, case: String?, isClosed: Bool, decision: String?)]

    var testDescription: String { name }
  }

  static let expected = [
    Expected(
      name: "nyby", committee: "Teknik- og Miljøudvalget", date: "2031-04-12", time: "16.30",
      place: "Lokale 2.14, Nyby Rådhus", absent: ["Karen Holm"],
      members: ["Jens Bro", "Mette Skov", "Karen Holm", "Ali Yilmaz"],
      items: [
        ("Godkendelse af dagsorden", nil, false, "Godkendt."),
        ("Cykelsti langs Skolevej", "31/002345", false, "Indstillingen tiltrådt. Stien skal"),
        ("Orientering om vandløb", "31/001188", false, "Taget til orientering."),
        ("Lukket punkt: Køb af areal", "31/000977", true, nil),
        ("Eventuelt", nil, false, "Jens Bro spurgte til belysningen"),
      ]),
    Expected(
      name: "havnstrup", committee: "Byrådet", date: "2031-05-27", time: "18.00",
      place: "Byrådssalen", absent: [],
      members: ["Bodil Krog", "Erik Sand", "Lone Vig", "Peter Juul Madsen"],
      items: [
        ("Godkendelse af dagsordenen", nil, false, "Dagsordenen blev godkendt."),
        (
          "Takster for Havnstrup Svømmehal", "2031-014556", false,
          "Godkendt med 17 stemmer for og 4 imod."
        ),
        ("Lokalplan 118 for Fiskergade", "2031-009871", false, "Vedtaget. Forvaltningen skal"),
        ("Lukket sag", "2031-020001", true, nil),
        ("Eventuelt", nil, false, "Intet."),
      ]),
    Expected(
      name: "vesterlund", committee: "Social- og Sundhedsudvalget", date: "2031-02-06",
      time: "14.00", place: "Mødelokale B", absent: ["Hanne Lund"],
      members: ["Hanne Lund", "Ole Bak Jensen", "Rita Thorup", "Yusuf Demir"],
      items: [
        ("Godkendelse af dagsorden", nil, false, "Godkendt."),
        ("Madordning på plejehjemmene", "31/4812", false, "Udvalget anbefaler indstillingen"),
        ("Ventetid på hjælpemidler", "31/5520", false, "Drøftet. Udvalget ønsker"),
        ("Orientering", nil, false, "Taget til efterretning."),
        ("Lukket: Personsag", nil, true, nil),
        ("Eventuelt", nil, false, "Der er studietur den 12. marts 2031."),
      ]),
    Expected(
      name: "skovballe", committee: "Børne- og Skoleudvalget", date: "2031-09-09", time: "15.00",
      place: "Byrådsgården, mødelokale 1", absent: ["Torben Kær"],
      members: ["Grethe Falk", "Simon Bang", "Inga Storm"],
      items: [
        ("Godkendelse af dagsorden", nil, false, "Godkendt."),
        ("Mobilfri skoledag", "17.01.00-P22-3-31", false, "Godkendt, idet 10. klasse undtages."),
        ("Ny børnehave i Egelund", "82.20.00-G01-7-31", false, "Sagen blev udsat til mødet"),
        ("Personalesag", nil, true, nil),
        ("Eventuelt", nil, false, "Simon Bang nævnte"),
      ]),
    Expected(
      name: "engsted", committee: "Kommunalbestyrelsen", date: "2031-09-03", time: "17.00",
      place: "Engsted Rådhus, Store Sal", absent: ["Carl Dam"],
      members: ["Anne Birk (A)", "Fatma Kaya (F)"],
      items: [
        ("Godkendelse af dagsorden", nil, false, "Godkendt."),
        ("Budgetopfølgning pr. 30. juni", "EMN-2031-00412", false, "Taget til efterretning."),
        ("Genbrugspladsens åbningstider", "EMN-2031-00530", false, "Godkendt."),
        ("Navn til den nye bro", nil, false, "Broen kommer til at hedde Lærkebroen."),
        ("Lukket punkt", nil, true, nil),
        ("Eventuelt", nil, false, "Ingen bemærkninger."),
      ]),
  ]

  @Test(arguments: expected)
  func `finds head and items of five municipalities' layouts`(expected: Expected) throws {
    let meeting = try ImportSample.document(expected.name).meeting.orThrow()
    #expect(meeting.head.committee == expected.committee)
    #expect(meeting.head.date?.description == expected.date)
    #expect(meeting.head.time == expected.time)
    #expect(meeting.head.place == expected.place)
    #expect(meeting.head.absent == expected.absent)
    #expect(meeting.head.members == expected.members)
    #expect(meeting.items.map(\.title) == expected.items.map(\.title))
    #expect(meeting.items.map(\.number) == (1...expected.items.count).map(String.init))
    for (item, wanted) in zip(meeting.items, expected.items) {
      #expect(item.caseNumber == wanted.case, "\(item.title)")
      #expect(item.isClosed == wanted.isClosed, "\(item.title)")
      #expect(
        item.decision.map { $0.text.hasPrefix(wanted.decision ?? "?") } ?? (wanted.decision == nil),
        "\(item.title): \(item.decision?.text ?? "")")
    }
  }

  @Test func `names who recommends, and gives the recommendation in its own words`() throws {
    let item = try ImportSample.document("skovballe").meeting.orThrow().items[1]
    #expect(item.recommendation?.by == "Børne- og Skoledirektøren")
    #expect(
      item.recommendation?.text
        == "at skolerne i Skovballe bliver mobilfri fra skoleåret 2031/32.")
    let nyby = try ImportSample.document("nyby").meeting.orThrow().items[1]
    #expect(nyby.recommendation?.by == "Administrationen")
    let havnstrup = try ImportSample.document("havnstrup").meeting.orThrow().items[1]
    #expect(havnstrup.recommendation?.by == "Kultur- og Fritidsudvalget")
  }

  @Test func `keeps page, heading and item of every passage`() throws {
    let passages = try ImportSample.document("nyby").passages
    let heart = try passages.first { $0.text.contains("1.840 cyklister") }.orThrow()
    #expect(heart.page == 2)
    #expect(heart.item == "2")
    #expect(heart.heading == "Sagens kerne")
  }

  @Test func `gives an attachment its number and its own text`() throws {
    let document = try ImportSample.document("vesterlund")
    let item = try document.meeting.orThrow().items[1]
    #expect(item.attachments.map(\.number) == ["2.1"])
    #expect(item.attachments.map(\.isIncluded) == [true])
    let passage = try document.passages.first { $0.text.contains("27 %") }.orThrow()
    #expect(passage.attachment == "2.1")
    #expect(passage.page == 6)
    let named = try ImportSample.document("skovballe").meeting.orThrow().items[1].attachments
    #expect(named.map(\.title) == ["Evaluering af forsøget", "Høringssvar fra Fælles Elevråd"])
    #expect(named.map(\.isIncluded) == [false, false])
  }

  @Test func `passes over what a web page puts before the transcript`() throws {
    let document = try ImportSample.document("vesterlund")
    let told = document.passages.map(\.text) + document.remnants.map(\.text)
    #expect(!told.contains { $0.contains("Ældrerådet") })
    #expect(document.pages == 6)
  }

  @Test func `cuts a strategy into passages with page and nearest heading`() throws {
    let text = """
      Strategi for Nyby Kommune

      1 Det grønne Nyby

      Vi planter 4.000 træer inden 2035. Træerne skal stå langs veje og på pladser, og
      borgerne kan selv foreslå, hvor de skal stå. Der er afsat penge til det i budgettet.
      \u{0C}
      2 Det nære Nyby

      Hver landsby får et forsamlingshus. Kommunen betaler halvdelen, og foreningerne står
      selv for driften. Det første hus åbner i Mosebakken i 2033.
      """
    let document = try ImportSample.read(text)
    #expect(document.kind == .plan)
    #expect(document.meeting == nil)
    #expect(document.pages == 2)
    let house = try document.passages.first { $0.text.contains("forsamlingshus") }.orThrow()
    #expect(house.page == 2)
    #expect(house.heading == "2 Det nære Nyby")
    #expect(document.suggestions.figures.isEmpty)
  }

  @Test func `suggests projects and figures without making records of them`() throws {
    let document = try ImportSample.document("nyby")
    #expect(
      document.suggestions.figures.contains { $0.text.hasPrefix("4,2 mio. kr") && $0.page == 2 })
  }

  static let refused: [(text: String, error: ImportError)] = [
    ("", .empty), (" \n\u{0C}\n", .empty), ("%PDF-1.7 …", .pdf), (english, .foreign),
    (swedish, .foreign),
  ]

  static let english = """
    The committee approved the agenda and decided that the new road should be built before the end
    of the year, and that the costs are to be paid out of the budget of the municipality, which was
    not amused about this and asked for a report in the spring of next year.
    """

  static let swedish = """
    Nämnden beslutade att godkänna förslaget och att återrapportera till kommunstyrelsen i maj.
    Ordföranden yrkade bifall och nämnden beslöt enligt förslaget. Ärendet återremitterades för att
    det saknades underlag och för att kostnaden var för hög enligt ledamöterna från de andra
    partierna som också ville höra föräldrarna först.
    """

  @Test(arguments: refused)
  func `refuses what is empty or not Danish`(text: String, error: ImportError) {
    #expect(throws: error) { try ImportSample.read(text) }
  }

  @Test func `refuses bytes that are no text`() {
    #expect(throws: ImportError.binary) { try ImportSample.read([0x50, 0x4B, 3, 4, 0, 0]) }
    let latin = Array("Referat af m".utf8) + [0xF8] + Array("det".utf8)
    #expect(throws: ImportError.notUTF8(offset: 12)) { try ImportSample.read(latin) }
  }
}
