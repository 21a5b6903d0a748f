import IntentMatching
import Knowledge

/// Answers what is no question: a greeting, thanks, a word on the assistant itself.
struct SmallTalk: Sendable {
  // Longer messages that begin with a greeting go on to a question.
  private static let mostWords = 9
  private static let least = 0.6

  private static let keys: [String: ReplyKey] = [
    "smalltalk.greeting": .greeting, "smalltalk.thanks": .thanks, "smalltalk.farewell": .farewell,
    "smalltalk.abuse": .abuse, "smalltalk.identity": .identity, "help.capabilities": .capabilities,
    "help.examples": .capabilities,
  ]

  let replies: Replies

  /// The reply, or `nil` where the message is something else.
  func answer(_ understanding: Understanding, _ matches: [IntentMatch]) -> Answer? {
    guard let match = matches.first, let key = Self.keys[match.name],
      match.isTemplate || match.confidence >= Self.least,
      understanding.text.words.count <= Self.mostWords, understanding.subjects.isEmpty
    else { return nil }
    return Answer(
      outcome: .answer, text: replies.text(key),
      intent: .init(name: match.name, confidence: match.confidence))
  }
}
