import DanishText

extension Assistant {
  /// A question as it may be kept: without what could be a personal number.
  ///
  ///     Assistant.masked("Jeg hedder Bo, 010180-1234")   // "Jeg hedder Bo, xxxxxx-xxxx"
  ///     Assistant.masked("sag 13/31214 om 97 pct.")      // unchanged
  ///
  /// - Parameter question: What somebody wrote.
  /// - Returns: The question with the digits of personal numbers made unreadable.
  public static func masked(_ question: String) -> String { PersonalNumberMask().mask(question) }
}
