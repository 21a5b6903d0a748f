import Foundation
import JSONCoding
import Knowledge

/// What a conversation has come to: a small value that travels in the connection or in `context`.
///
///     var state = DialogueState()
///     assistant.ask("Hvem leder DUBU?", &state)
///     assistant.ask("Og 3.5?", &state)     // the same about 3.5
///     DialogueState(context: "rubbish")    // an empty one
public struct DialogueState: Equatable, Sendable {
  /// What the last answer was about.
  var subject: Subject?
  /// The meeting that was spoken of last.
  var meeting: String?
  /// What was wanted last.
  var intent: String?
  /// The last question in its own words, shortened.
  var question: String?
  /// The questions that a question back offered, in its order.
  var choices: [String] = []
  /// What is known of the person whose exemption is spoken of, as the wire has it.
  var facts: JSONValue?
  /// The facts that were asked for and not told.
  var declined: [String] = []
  /// The fact that was asked for last and not answered yet.
  var asked: String?

  /// Whose case it is, by ``CasePerson/name``.
  var person: String?
  /// Whether the last question was asked a second time.
  var isRepeated = false

  /// A conversation that has not begun.
  public init() {}

  // Longer ones say no more, and the whole must stay small.
  private static let longestQuestion = 200
  private static let largestContext = 2048
  private static let format = "1"

  /// Keeps a question to lean on.
  mutating func remember(_ question: String) {
    self.question = String(question.prefix(Self.longestQuestion))
  }

  /// Reads what ``context`` wrote; anything else is a conversation that has not begun.
  ///
  /// - Parameter context: What an answer had; a damaged or foreign one does no harm.
  public init(context: String?) {
    self.init()
    guard let context, context.utf8.count <= Self.largestContext, context.hasPrefix(Self.format),
      let bytes = Self.bytes(context.dropFirst()), let value = try? JSONReader.read(bytes)
    else { return }
    subject = value["s"]?.string.flatMap { Subject($0) }
    meeting = value["m"]?.string
    intent = value["i"]?.string
    question = value["q"]?.string
    choices = value["c"]?.array?.compactMap(\.string) ?? []
    facts = value["f"].flatMap { $0.members == nil ? nil : $0 }
    declined = value["d"]?.array?.compactMap(\.string) ?? []
    asked = value["a"]?.string
    person = value["p"]?.string
    isRepeated = value["r"]?.bool ?? false
  }

  /// The state as letters, digits, `-` and `_`: at most 2 KiB, safe in URLs; "" where there is none.
  public var context: String {
    guard self != DialogueState() else { return "" }
    let full = encoded(self)
    if full.utf8.count <= Self.largestContext { return full }
    var smaller = self
    smaller.choices = []
    smaller.question = nil
    return encoded(smaller)
  }

  private func encoded(_ state: DialogueState) -> String {
    var value: JSONValue = [:]
    value.set("s", .text(state.subject?.description))
    value.set("m", .text(state.meeting))
    value.set("i", .text(state.intent))
    value.set("q", .text(state.question))
    if !state.choices.isEmpty { value.set("c", .strings(state.choices)) }
    value.set("f", state.facts)
    if !state.declined.isEmpty { value.set("d", .strings(state.declined)) }
    value.set("a", .text(state.asked))
    value.set("p", .text(state.person))
    if state.isRepeated { value.set("r", true) }
    // RFC 4648 §5: the alphabet that is safe in URLs, without padding.
    let text = Data(value.encoded()).base64EncodedString()
    return Self.format
      + text.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  private static func bytes(_ text: Substring) -> [UInt8]? {
    let standard = text.replacing("-", with: "+").replacing("_", with: "/")
    let padding = String(repeating: "=", count: (4 - standard.count % 4) % 4)
    return Data(base64Encoded: standard + padding).map { Array($0) }
  }
}
