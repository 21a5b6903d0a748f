import DanishText
import DataFiles

/// A day as minutes write it: «den 3. marts 2014», «03-03-2014».
enum WrittenDate {
  // «mandag d. 3. marts 2014»: no date has more words.
  private static let longest = 5

  /// The first full date of a text.
  static func first(in text: String) -> CalendarDate? {
    DateRecognizer().dates(in: Tokenizer().tokens(in: text)).lazy.compactMap(date).first
  }

  /// The date that begins at a word, with how many words it has.
  static func date(
    at place: Int, in words: ArraySlice<SourceWord>
  ) -> (date: CalendarDate, count: Int)? {
    let rest = words[min(place, words.endIndex)...]
    guard let first = rest.first, first.key.first?.isNumber ?? false else { return nil }
    for count in 1...longest where count <= rest.count {
      if let date = Self.first(in: rest.prefix(count).joined) { return (date, count) }
    }
    return nil
  }

  private static func date(_ expression: DateExpression) -> CalendarDate? {
    guard let year = expression.year, let month = expression.month, let day = expression.day
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
