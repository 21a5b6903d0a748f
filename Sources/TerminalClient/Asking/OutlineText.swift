import JSONCoding
import WireProtocol

/// Any JSON value as an indented outline, for people who want to know why.
///
///     OutlineText.lines(["records": [["id": "a"], "b"], "empty": []])
///     // records:
///     //   - id: a
///     //   - b
enum OutlineText {
  /// Writes a value.
  ///
  /// - Parameters:
  ///   - value: Anything; what is empty is left out.
  ///   - indentation: Spaces before each line.
  /// - Returns: The lines.
  static func lines(_ value: JSONValue, indentation: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: indentation)
    switch value.content {
    case .object(let members):
      return members.flatMap { member in
        let name = margin + VisibleText.trimmed(member.name) + ":"
        if let text = scalar(member.value) { return [name + " " + text] }
        let below = lines(member.value, indentation: indentation + 2)
        return below.isEmpty ? [] : [name] + below
      }
    case .array(let elements):
      return elements.flatMap { element in
        if let text = scalar(element) { return [margin + "- " + text] }
        var below = lines(element, indentation: indentation + 2)
        guard let first = below.first else { return below }
        below[0] = margin + "- " + first.dropFirst(indentation + 2)
        return below
      }
    default:
      return scalar(value).map { [margin + $0] } ?? []
    }
  }

  private static func scalar(_ value: JSONValue) -> String? {
    switch value.content {
    case .string(let text): VisibleText.trimmed(text)
    case .bool(let truth): truth ? "ja" : "nej"
    case .integer, .decimal: String(decoding: value.encoded(), as: UTF8.self)
    case .null: "ukendt"
    case .array, .object: nil
    }
  }
}
