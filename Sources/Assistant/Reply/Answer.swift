import DataFiles
public import JSONCoding

/// The reply to a question, as every dialect gives it.
public struct Answer: Sendable {
  /// What became of the question.
  public enum Outcome: String, Sendable, CaseIterable {
    /// The documents hold the answer.
    case answer
    /// The text is a question back; the next one with this context continues.
    case clarify
    /// The documents do not hold the answer.
    case unknown
  }

  /// What was understood to be wanted.
  public struct Intent: Equatable, Sendable {
    /// Its name, as in `Intents/intents.json`.
    public var name: String
    /// How sure that is, from 0 to 1.
    public var confidence: Double

    /// Makes an intent.
    public init(name: String, confidence: Double) {
      self.name = name
      self.confidence = confidence
    }
  }

  /// Something that the question names.
  public struct Entity: Equatable, Sendable {
    /// Its type: `project`, `meeting`, `item`, `case`, `person`, `date` …
    public var type: String
    /// Its id in the knowledge base, or its normal form.
    public var id: String
    /// The words of the question that name it.
    public var text: String

    /// Makes an entity.
    public init(type: String, id: String, text: String) {
      self.type = type
      self.id = id
      self.text = text
    }
  }

  /// What became of the question.
  public var outcome: Outcome
  /// The Danish reply without the source lines; paragraphs are separated by a line break.
  public var text: String
  /// What was understood to be wanted.
  public var intent: Intent
  /// What the question names.
  public var entities: [Entity] = []
  /// Where the answer stands.
  public var sources: [Source] = []
  /// Questions that could follow.
  public var suggestions: [String] = []
  /// The decision on a certain person's exemption, where that is what it is about.
  public var decision: String?
  /// The whole conversation state, for the next question.
  public var context: String = ""
  /// What was recognised and why, where that was asked for.
  public var explanation: JSONValue?

  /// Makes an answer.
  public init(outcome: Outcome, text: String, intent: Intent) {
    self.outcome = outcome
    self.text = text
    self.intent = intent
  }

  /// The answer as programs read it.
  public var json: JSONValue {
    var value: JSONValue = [
      "outcome": JSONValue(outcome.rawValue),
      "text": JSONValue(text),
      "intent": ["name": JSONValue(intent.name), "confidence": JSONValue(intent.confidence)],
      "entities": JSONValue(
        entities.map {
          ["type": JSONValue($0.type), "id": JSONValue($0.id), "text": JSONValue($0.text)]
        }),
      "sources": JSONValue(sources.map(\.json)),
      "suggestions": .strings(suggestions),
    ]
    value.set("decision", .text(decision))
    value.set("context", JSONValue(context))
    value.set("explanation", explanation)
    return value
  }
}
