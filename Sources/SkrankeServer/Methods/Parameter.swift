import DataFiles
import JSONCoding
import WireProtocol

/// One parameter of a method: what is checked, and what `tools/list` tells of it.
struct Parameter: Sendable {
  /// What values it takes.
  enum Kind: Equatable, Sendable {
    /// A text that is not empty.
    case text
    /// A text of at most as many characters as a question may have.
    case question
    /// A text that may be empty.
    case anyText
    /// A text, or a number that is written like one: `3.6` as well as `"3.6"`.
    case name
    /// `true` or `false`.
    case truth
    /// A day, `YYYY-MM-DD`.
    case date
    /// A whole number.
    case integer(ClosedRange<Int>)
    /// An object.
    case object
  }

  /// Its name.
  let name: String
  /// What values it takes.
  let kind: Kind
  /// Whether it must be given.
  let isRequired: Bool
  /// What it means, for the makers of clients.
  let explanation: String

  init(_ name: String, _ kind: Kind, required: Bool = false, _ explanation: String) {
    self.name = name
    self.kind = kind
    self.isRequired = required
    self.explanation = explanation
  }

  /// Checks a value.
  ///
  /// - Throws: `.invalidParams` or `.tooLong`, naming the parameter.
  func check(_ value: JSONValue, _ context: MethodContext) throws(RPCError) {
    switch kind {
    case .text, .question:
      guard let text = value.string else { throw wrongType("a string") }
      guard !VisibleText.trimmed(text).isEmpty else { throw .invalid(name, "empty") }
      guard kind == .question else { return }
      let limit = context.limits.questionCharacters
      // A character has at least one byte: most questions need not be counted.
      guard text.utf8.count <= limit || text.unicodeScalars.count <= limit else {
        throw RPCError(
          .tooLong, message: context.service.wording.text(.questionTooLong, limit: limit),
          data: ["field": JSONValue(name), "reason": "too_long", "limit": JSONValue(limit)])
      }
    case .anyText:
      if value.string == nil { throw wrongType("a string") }
    case .name:
      guard let text = value.writtenName else { throw wrongType("a string") }
      guard !VisibleText.trimmed(text).isEmpty else { throw .invalid(name, "empty") }
    case .truth:
      if value.bool == nil { throw wrongType("true or false") }
    case .date:
      guard let text = value.string else { throw wrongType("a date, YYYY-MM-DD") }
      guard CalendarDate(text) != nil else {
        throw .invalid(name, "not_a_date", ["expected": "a date, YYYY-MM-DD"])
      }
    case .integer(let range):
      guard let number = value.integer else { throw wrongType("a whole number") }
      guard range.contains(number) else {
        throw .invalid(
          name, "out_of_range",
          ["minimum": JSONValue(range.lowerBound), "limit": JSONValue(range.upperBound)])
      }
    case .object:
      if value.members == nil { throw wrongType("an object") }
    }
  }

  /// The parameter in JSON Schema.
  var schema: JSONValue {
    var schema: JSONValue =
      switch kind {
      case .text, .question: ["type": "string", "minLength": 1]
      case .anyText: ["type": "string"]
      case .name: ["type": ["string", "number"]]
      case .truth: ["type": "boolean"]
      case .date: ["type": "string", "format": "date"]
      case .integer(let range):
        [
          "type": "integer", "minimum": JSONValue(range.lowerBound),
          "maximum": JSONValue(range.upperBound),
        ]
      case .object: ["type": "object"]
      }
    schema.set("description", JSONValue(explanation))
    return schema
  }

  private func wrongType(_ expected: String) -> RPCError {
    .invalid(name, "wrong_type", ["expected": JSONValue(expected)])
  }
}

extension RPCError {
  /// A parameter that cannot be.
  static func invalid(_ field: String, _ reason: String, _ more: JSONValue = [:]) -> RPCError {
    var data: JSONValue = ["field": JSONValue(field), "reason": JSONValue(reason)]
    for member in more.members ?? [] { data.set(member.name, member.value) }
    return RPCError(.invalidParams, data: data)
  }
}

extension JSONValue {
  /// A text, or a number as it was written: `3.10` stays `3.10`.
  var writtenName: String? {
    switch content {
    case .string(let text): text
    case .integer(let number): String(number)
    case .decimal(_, let literal): literal
    case .null, .bool, .array, .object: nil
    }
  }
}
