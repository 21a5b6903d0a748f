import DataFiles
import IntentMatching
import JSONCoding
import Testing

@Suite struct `Checking intents` {
  /// The faults of the sample catalogue with one file changed, as `file:line:column: code`.
  private func faults(
    registry: String = Samples.registry, rules: String = Samples.rules,
    changing file: String = "thanks", to text: String? = nil
  ) throws -> [String] {
    var sentences = Samples.sentences
    if let text { sentences[file] = text }
    var faults = FaultLog()
    _ = try Samples.catalogue(registry: registry, rules: rules, sentences: sentences, &faults)
    return faults.faults.map { "\($0.file):\($0.position): \($0.code.rawValue)" }
  }

  @Test func `finds nothing wrong with what is right`() throws {
    #expect(try faults() == [])
  }

  @Test func `knows rules and lists by their names`() throws {
    let text = #"{"intent": "thanks", "sentences": ["tak <none>", "tak {nothing}"]}"#
    #expect(
      try faults(to: text) == [
        "thanks.json:1:41: unknownReference",
        "thanks.json:1:55: unknownReference", "thanks.json:1:55: unknownReference",
      ])
  }

  @Test func `wants every slot registered and every registered slot filled`() throws {
    let text = #"{"intent": "thanks", "sentences": ["tak {project}"]}"#
    #expect(try faults(to: text) == ["thanks.json:1:41: unknownReference"])
    let registry = Samples.registry.replacing(
      #""purpose": "Thanks.""#, with: #""purpose": "Thanks.", "slots": ["project"]"#)
    #expect(try faults(registry: registry) == ["intents.json:4:3: unused"])
  }

  @Test func `wants sentences for every intent and an intent for all sentences`() throws {
    let text = #"{"intent": "gone", "sentences": ["tak"]}"#
    #expect(
      try faults(to: text) == [
        "thanks.json:1:12: unknownReference", "intents.json:4:3: incomplete",
      ]
    )
    #expect(
      try faults(to: #"{"intent": "leader", "examples": ["tak"]}"#) == [
        "thanks.json:1:12: duplicate", "intents.json:4:3: incomplete",
      ])
  }

  @Test func `finds an example that stands under two intents`() throws {
    let text = #"{"intent": "thanks", "examples": ["Hvem er projektleder?"]}"#
    #expect(try faults(to: text) == ["thanks.json:1:35: duplicate"])
  }

  @Test func `finds a template that fits another intent's example`() throws {
    let text = #"{"intent": "thanks", "sentences": ["navnet (på|for) lederen"]}"#
    #expect(try faults(to: text) == ["thanks.json:1:36: contradiction"])
  }

  @Test func `finds a rule that nothing uses and one that leads back to itself`() throws {
    let rules = #"""
      {"rules": {"please": "[kan du (fortælle|sige) [mig]]", "project": "[projektet] {project}",
        "left": "over"}}
      """#
    #expect(try faults(rules: rules) == ["rules.json:2:3: unused"])
    let cyclic = rules.replacing("over", with: "(a|<left>)")
    #expect(try faults(rules: cyclic) == ["rules.json:2:3: contradiction"])
  }

  @Test func `refuses a template that allows too much`() throws {
    let wide = String(repeating: "[a|b|c|d|e|f|g|h] ", count: 200)
    let text = "{\"intent\": \"thanks\", \"sentences\": [\"\(wide)tak\"]}"
    #expect(try faults(to: text) == ["thanks.json:1:36: invalidValue"])
  }
}
