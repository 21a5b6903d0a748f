import DataFiles
import JSONCoding
import WireProtocol

/// The parameters of one request, checked.
struct Arguments: Sendable {
  private let values: [String: JSONValue]

  /// Checks what a client sent against what a method takes.
  ///
  /// - Parameters:
  ///   - params: An object by name, or an array in the order of the method's parameters.
  ///   - parameters: What the method takes.
  ///   - context: The limits and the words of errors.
  /// - Throws: `.invalidParams` or `.tooLong`, naming the first parameter that is wrong.
  init(
    _ params: JSONValue?, for parameters: [Parameter], _ context: MethodContext
  ) throws(RPCError) {
    var values: [String: JSONValue] = [:]
    if let elements = params?.array {
      guard elements.count <= parameters.count else {
        throw .invalid(String(parameters.count), "unknown", ["limit": JSONValue(parameters.count)])
      }
      for (parameter, value) in zip(parameters, elements) { values[parameter.name] = value }
    }
    for member in params?.members ?? [] {
      guard parameters.contains(where: { $0.name == member.name }) else {
        throw .invalid(
          member.name, "unknown", ["known": .strings(parameters.map(\.name))])
      }
      values[member.name] = member.value
    }
    for parameter in parameters {
      if let value = values[parameter.name] {
        try parameter.check(value, context)
      } else if parameter.isRequired {
        throw .invalid(parameter.name, "missing")
      }
    }
    self.values = values
  }

  /// The value of a parameter, if it was given.
  subscript(_ name: String) -> JSONValue? { values[name] }

  /// A text without control characters and white space around it.
  func text(_ name: String) -> String? {
    values[name]?.writtenName.map(VisibleText.trimmed)
  }

  /// A day.
  func date(_ name: String) -> CalendarDate? {
    values[name]?.string.flatMap { CalendarDate($0) }
  }
}
