import Assistant
import JSONCoding
import Testing

@Suite struct `Answers` {
  @Test func `leave out of JSON what they do not have`() {
    let answer = Answer(outcome: .unknown, text: "x", intent: .init(name: "none", confidence: 0))
    #expect(answer.json["decision"] == nil)
    #expect(answer.json["outcome"]?.string == "unknown")
  }
}
