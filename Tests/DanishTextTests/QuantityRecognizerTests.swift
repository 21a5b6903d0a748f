import DanishText
import TestSupport
import Testing

@Suite struct `Recognising quantities` {
  private let tokenizer = Tokenizer()

  @Test(
    arguments: [
      ("tolv", [12]), ("to hundrede tusind", [200_000]), ("halvanden", [1.5]), ("1½", [1.5]),
      ("1 ½", [1.5]), ("250.000", [250_000]), ("250 000", [250_000]), ("1,5 mio.", [1_500_000]),
      ("femogtredive", [35]), ("fem og tredive", [35]), ("tohundredeogtolv", [212]),
      ("et hundrede og fem", [105]), ("tolvhundrede", [1_200]), ("halvtredsindstyve", [50]),
      ("to en halv", [2.5]), ("en halv million", [500_000]), ("to komma fem", [2.5]),
      ("tre millioner to hundrede tusind og fire", [3_200_004]), ("1.250.000,50", [1_250_000.5]),
      ("to tre", [2, 3]), ("fem og seks", [5, 6]), ("en sag", []), ("Mia", []), ("millioner", []),
      ("projekt 3.6", []), ("tidsel", []), ("entre", []), ("14/4287", []), ("", []),
    ] as [(String, [Double])])
  func `reads numbers in digits and words`(text: String, values: [Double]) {
    let numbers = NumberRecognizer().numbers(in: tokenizer.tokens(in: text))
    #expect(numbers.map(\.value) == values)
  }

  @Test(
    arguments: [
      ("250.000 kr.", [250_000]), ("kr. 250.000", [250_000]), ("1,5 mio. kr.", [1_500_000]),
      ("kr. 1,5 mio.", [1_500_000]), ("tolv kroner", [12]), ("500,-", [500]),
      ("2.000,- kr", [2_000]),
      ("500 t.kr.", [500_000]), ("en krone", [1]), ("2.5 mio kr", [2_500_000]), ("500kr", [500]),
      ("et par kroner", []), ("250.000 borgere", []), ("kroner", []),
    ] as [(String, [Double])])
  func `reads sums of money`(text: String, amounts: [Double]) {
    let found = MoneyRecognizer().amounts(in: tokenizer.tokens(in: text))
    #expect(found.map(\.amount) == amounts)
    #expect(found.allSatisfy { $0.currency == "DKK" })
  }

  @Test func `tells currencies apart`() {
    let found = MoneyRecognizer().amounts(in: tokenizer.tokens(in: "10 euro, $ 5 og 3 dollars"))
    #expect(found.map(\.currency) == ["EUR", "USD", "USD"])
  }

  @Test(
    arguments: [
      ("97%", [97]), ("97 %", [97]), ("97 procent", [97]), ("80 pct.", [80]), ("2,5 pct", [2.5]),
      ("fem procent", [5]), ("97", []), ("procent", []),
    ] as [(String, [Double])])
  func `reads percentages`(text: String, percentages: [Double]) {
    let found = PercentRecognizer().percentages(in: tokenizer.tokens(in: text))
    #expect(found.map(\.percent) == percentages)
  }

  @Test(
    arguments: [
      ("400 kbit", [400]), ("400kbit", [400]), ("2 Mbit/s", [2_000]), ("et halvt megabit", [500]),
      ("512 kb/s", [512]), ("0,5 mbit", [500]), ("2.5 Mbit", [2_500]),
      ("to megabit i sekundet", [2_000]),
      ("1 gigabit", [1_000_000]), ("512 kbit/s downstream, 128 kbit/s", [512, 128]), ("4g", []),
      ("400 kr.", []), ("kbit", []),
    ] as [(String, [Double])])
  func `reads speeds of connections`(text: String, kilobits: [Double]) {
    let found = SpeedRecognizer().speeds(in: tokenizer.tokens(in: text))
    #expect(found.map(\.kilobits) == kilobits)
  }

  @Test(
    arguments: [
      ("min mor på 84", [84]), ("84 år", [84]), ("84-årig", [84]), ("84årig", [84]),
      ("84 aarig", [84]),
      ("en mand på 84 år", [84]), ("hun er 84 og har ingen computer", [84]), ("fyldt 15 år", [15]),
      ("jeg er fireogfirs", [84]), ("alder: 72", [72]), ("67 år gammel", [67]),
      ("15 års alderen", [15]),
      ("inden 3 år", []), ("for 5 år siden", []), ("en 4-årig periode", []), ("på 3 projekter", []),
      ("er 32 projekter nok", []), ("på 97 %", []), ("er 3/3", []), ("for 250 år", []),
      ("hvad er 32?", []), ("vi er fem i huset", []), ("over tre år", []),
      ("på 9 eller 10 sider", []), ("på 2. budgetseminar", []), ("på fireogfirs år", [84]),
      ("min dreng på 8 skal", [8]),
      ("i 84 år", []),
    ] as [(String, [Int])])
  func `reads ages and not spans of time`(text: String, years: [Int]) {
    let found = AgeRecognizer().ages(in: tokenizer.tokens(in: text))
    #expect(found.map(\.years) == years)
  }
}
