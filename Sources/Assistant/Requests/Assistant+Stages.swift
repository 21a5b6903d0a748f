import IntentMatching
import Knowledge

/// The stages that a question runs through, each by itself, for those who measure them.
extension Assistant {
  /// Cuts a question into words, mended, stemmed and split.
  ///
  /// - Parameter question: The question, normalised.
  /// - Returns: How many words it has.
  package func words(of question: String) -> Int { reader.words(of: question) }

  /// Finds what a question names, its dates and its form, words and all.
  ///
  /// - Parameter question: The question, normalised.
  /// - Returns: How many things it names.
  package func mentions(in question: String) -> Int { reader.read(question).mentions.count }

  /// Finds what a question wants.
  ///
  /// - Parameter question: The question, normalised.
  /// - Returns: The likeliest intent, if any fits.
  package func intent(of question: String) -> String? {
    conversation.matcher.match(question).first?.name
  }

  /// Prepares the ranking of records for a question.
  ///
  /// - Parameter question: The question, normalised.
  /// - Returns: What ranks them, and tells how many are left.
  package func ranking(for question: String) -> @Sendable () -> Int {
    let query = records.query(reader.read(question))
    let ranker = records.ranker
    return { ranker.rank(query).records.count }
  }
}
