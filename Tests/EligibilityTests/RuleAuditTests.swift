import DataFiles
import Eligibility
import JSONCoding
import Testing

/// A change to good rules that must be found out: what stands there, what it becomes, the fault.
struct Spoiling: CustomTestStringConvertible, Sendable {
  let old: String
  let new: String
  let code: DataFault.Code
  /// Text of the spoilt file at whose beginning the fault is shown.
  let at: String

  var testDescription: String { "\(code.rawValue): \(new)" }
}

@Suite struct `Faults of rule data` {
  @Test(arguments: [
    Spoiling(
      old: #"{"fact": "years", "below": 7}"#, new: #"{"fact": "ages", "below": 7}"#,
      code: .unknownReference, at: #""ages", "below""#),
    Spoiling(
      old: #"{"fact": "years", "below": 7}"#, new: #"{"fact": "years", "below": 0}"#,
      code: .contradiction, at: #"{"id": "child""#),
    Spoiling(
      old: #""atLeast": 65, "atMost": 99"#, new: #""atLeast": 65, "atMost": 64"#,
      code: .contradiction, at: #"{"id": "veteran""#),
    Spoiling(
      old: #"{"fact": "helper", "is": true}, {"not""#,
      new: #"{"fact": "helper", "is": true}, {"fact": "helper", "is": false}, {"not""#,
      code: .contradiction, at: #"{"id": "escort""#),
    Spoiling(
      old: #"{"not": {"rule": "child"}}"#, new: #"{"not": {"rule": "escort"}}"#,
      code: .contradiction, at: #"{"id": "escort""#),
    Spoiling(
      old: #"{"not": {"rule": "child"}}"#, new: #"{"not": {"rule": "kid"}}"#,
      code: .unknownReference, at: #""kid""#),
    Spoiling(
      old: #""grounds": ["child""#, new: #""grounds": ["kid""#, code: .unknownReference,
      at: #""kid""#),
    Spoiling(
      old: #"{"outcome": "ask", "settled": false}"#,
      new: #"{"outcome": "pays", "when": {"rule": "child"}}, {"outcome": "ask", "settled": false}"#,
      code: .contradiction, at: #"{"outcome": "pays", "when": {"rule": "child"}}"#),
    Spoiling(
      old: #", {"rule": "veteran"}, {"rule": "escort"}]}},"#,
      new: #", {"rule": "veteran"}, {"rule": "escort"}], "any2": []}},"#, code: .unknownKey,
      at: #""any2""#),
    Spoiling(
      old: #""citations": [{"document": "opslag", "page": 1}],"#, new: "", code: .missingCitation,
      at: #"{"id": "child""#),
    Spoiling(
      old: #""fails": "Gæsten er ikke under 7 år.""#, new: #""fails": """#, code: .missingWording,
      at: "\"\"},\n    {\"id\": \"veteran\""),
    Spoiling(
      old: #""question": "Hvilken dag?", "#, new: "", code: .missingWording,
      at: #"{"name": "day""#),
    Spoiling(
      old: #"{"for": ["pays"], "text""#, new: #"{"for": ["free"], "text""#, code: .missingWording,
      at: #"{"outcome": "pays""#),
    Spoiling(
      old: #""is": true}]}"#, new: #""is": 1}]}"#, code: .wrongType, at: "1}]}"),
    Spoiling(
      old: #"{"fact": "member", "is": true}"#, new: #"{"fact": "member", "above": true}"#,
      code: .wrongType, at: "true}]"),
    Spoiling(
      old: #"{"fact": "member", "is": true}"#, new: #"{"fact": "member"}"#, code: .missingKey,
      at: #"{"fact": "member"}"#),
    Spoiling(
      old: "Børn på {years} år", new: "Børn på {yers} år", code: .unknownReference,
      at: #""Børn på"#),
    Spoiling(
      old: "Gæsten er ikke et ældre medlem", new: "{member}", code: .invalidValue, at: #""{member}"#
    ),
    Spoiling(
      old: "Ledsagere bader frit", new: "{years}", code: .invalidValue, at: #""{years}"#),
    Spoiling(
      old: #"{"for": ["pays"], "#, new: #"{"for": ["pays"], "when": {"rule": "child"}, "#,
      code: .contradiction, at: #"{"for": ["pays"]"#),
    Spoiling(
      old: "Er {du|gæsten} medlem", new: "Er {du|gæsten medlem", code: .invalidValue,
      at: #""Er {du"#),
    Spoiling(
      old: #""--gæst""#, new: #""--medlem""#, code: .duplicate, at: #"{"name": "member""#),
    Spoiling(
      old: #""until": "2024-12-31""#, new: #""until": "2023-12-31""#, code: .contradiction,
      at: #""2023-12-31""#),
    Spoiling(
      old: #""outcome": "ask", "settled": false"#,
      new: #""outcome": "ask", "settled": false, "when": {"rule": "child"}"#, code: .incomplete,
      at: #"{"outcome": "ask""#),
    Spoiling(
      old: #""explanation": ["child", "veteran", "escort"]"#,
      new: #""explanation": ["child", "veteran", "escort"], "extra": 1"#, code: .unknownKey,
      at: #""extra""#),
    Spoiling(
      old: #"{"id": "escort","#, new: #"{"id": "child","#, code: .duplicate,
      at: #""child","# + "\n     \"when\": {\"all\": [{\"fact\": \"helper\""),
  ])
  func `are found at load, at their place`(spoiling: Spoiling) throws {
    let text = punchCard.replacing(spoiling.old, with: spoiling.new, maxReplacements: 1)
    #expect(text != punchCard)
    let faults = #expect(throws: DataFaults.self) { try rules(text) }?.faults ?? []
    let place = try position(of: spoiling.at, in: text)
    #expect(
      faults.contains { $0.code == spoiling.code && $0.position == place },
      "expected \(spoiling.code) at \(place), found \(faults)")
  }

  @Test func `a rule and a fact that nothing uses`() throws {
    let idle = """
      {"id": "idle", "when": {"fact": "member", "is": true},
       "citations": [{"document": "opslag"}], "holds": "Ja.", "fails": "Nej."},
      """
    let text = punchCard.replacing(#"{"id": "child","#, with: idle + #"{"id": "child","#)
      .replacing(#"{"fact": "helper", "is": true}"#, with: #"{"fact": "member", "is": true}"#)
    let faults = #expect(throws: DataFaults.self) { try rules(text) }?.faults ?? []
    #expect(faults.map(\.code) == [.unused, .unused])
    #expect(
      faults.map(\.position) == [
        try position(of: #"{"name": "helper""#, in: text),
        try position(of: #"{"id": "idle""#, in: text),
      ])
  }

  @Test func `are all told in one run`() throws {
    let text = punchCard.replacing(#""weight": 40"#, with: #""weight": 400"#)
      .replacing(#""og""#, with: "7")
    let faults = #expect(throws: DataFaults.self) { try rules(text) }?.faults ?? []
    #expect(faults.map(\.code) == [.invalidValue, .wrongType])
  }

  @Test func `are none in the rules themselves`() throws {
    #expect(try rules(punchCard).id == "klippekort")
    #expect(try exemption().id == "exemption")
  }

  private func position(of needle: String, in text: String) throws -> TextPosition {
    let range = try #require(text.firstRange(of: needle))
    let before = text[..<range.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
    return TextPosition(line: before.count, column: (before.last?.unicodeScalars.count ?? 0) + 1)
  }
}
