public import DataFiles
public import JSONCoding

/// What kind of value a fact has.
public enum FactType: String, CaseIterable, Sendable {
  /// `true` or `false`.
  case boolean
  /// A whole number.
  case integer
  /// A day, written `YYYY-MM-DD`.
  case date
}

/// What is known about one thing.
///
/// Inside the engine every value is a number in the order of its type, so that one kind of test, «is
/// it within these bounds», serves all three.
public enum FactValue: Hashable, Sendable {
  /// A yes or a no.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// A day.
  case date(CalendarDate)

  /// The kind of value.
  public var type: FactType {
    switch self {
    case .bool: .boolean
    case .integer: .integer
    case .date: .date
    }
  }

  /// The value as JSON: `true`, `72`, `"2014-05-01"`.
  public var json: JSONValue {
    switch self {
    case .bool(let truth): JSONValue(truth)
    case .integer(let number): JSONValue(number)
    case .date(let date): JSONValue(date.description)
    }
  }

  /// Reads a value of the type asked for; `true` is not 1.
  ///
  /// - Returns: The value, or `nil` where the JSON is of another type or no such day exists.
  public init?(_ json: JSONValue, as type: FactType) {
    switch type {
    case .boolean:
      guard let truth = json.bool else { return nil }
      self = .bool(truth)
    case .integer:
      guard let number = json.integer else { return nil }
      self = .integer(number)
    case .date:
      guard let text = json.string, let date = CalendarDate(text) else { return nil }
      self = .date(date)
    }
  }

  /// Reads a number or a day as it is typed; a yes or a no has no text.
  init?(_ text: String, as type: FactType) {
    switch type {
    case .boolean: return nil
    case .integer:
      guard let number = Int(text) else { return nil }
      self = .integer(number)
    case .date:
      guard let date = CalendarDate(text) else { return nil }
      self = .date(date)
    }
  }

  /// The value as a number in the order of its type.
  var ordinal: Int {
    switch self {
    case .bool(let truth): truth ? 1 : 0
    case .integer(let number): number
    case .date(let date): date.year * 10_000 + date.month * 100 + date.day
    }
  }

  /// The value that a number stands for; `nil` for a number between two days.
  init?(ordinal: Int, type: FactType) {
    switch type {
    case .boolean: self = .bool(ordinal != 0)
    case .integer: self = .integer(ordinal)
    case .date:
      let (year, month, day) = (ordinal / 10_000, ordinal / 100 % 100, ordinal % 100)
      guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
      self = .date(date)
    }
  }
}
