import JSONCoding

/// Turns lines of facts into lines of decisions, as they come.
///
/// A line `{"facts": {…}}` gives one line with its decision; a line that is not that gives one line
/// `{"error": {"field", "reason", "line", "message"}}`. Nothing is lost and the order is kept: line n
/// of what comes out answers line n of what went in, an empty line too. No more than one line is
/// held.
///
///     var batch = DecisionBatch(writing: DecisionFormat(of: rules))
///     output += batch.consume(chunk)   // for each piece of the input, cut anywhere
///     output += batch.finish()         // a last line may lack its line feed
public struct DecisionBatch: Sendable {
  /// How many bytes a line may have, unless told otherwise.
  public static let defaultLimit = 65_536

  /// How many lines were answered.
  public private(set) var lines = 0
  /// How many of them with an error.
  public private(set) var faulty = 0

  private let format: DecisionFormat
  private let limit: Int
  private var pending: [UInt8] = []
  private var isTooLong = false

  /// Begins a batch.
  ///
  /// - Parameters:
  ///   - format: How decisions are written, and the rules that make them.
  ///   - limit: How many bytes a line may have; a longer one gives an error, and is not held.
  public init(writing format: DecisionFormat, limit: Int = defaultLimit) {
    self.format = format
    self.limit = limit
  }

  /// Takes a piece of the input, cut anywhere.
  ///
  /// - Parameter bytes: The piece.
  /// - Returns: The lines that it completes, each ended by a line feed.
  public mutating func consume(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var rest = bytes
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      hold(rest[..<end])
      answer(to: &output)
      rest = rest[(end + 1)...]
    }
    hold(rest)
    return output
  }

  /// Ends the input.
  ///
  /// - Returns: The answer to a last line without line feed, if there is one.
  public mutating func finish() -> [UInt8] {
    var output: [UInt8] = []
    if isTooLong || !pending.isEmpty { answer(to: &output) }
    return output
  }

  private mutating func hold(_ bytes: ArraySlice<UInt8>) {
    if isTooLong { return }
    if pending.count + bytes.count > limit {
      isTooLong = true
      pending.removeAll()
    } else {
      pending.append(contentsOf: bytes)
    }
  }

  private mutating func answer(to output: inout [UInt8]) {
    lines += 1
    do {
      let facts = try isTooLong ? refuse("line_too_long", "more than \(limit) bytes") : read()
      format.append(format.rules.decide(facts), to: &output)
    } catch {
      faulty += 1
      error.json(line: lines).append(to: &output)
    }
    output.append(UInt8(ascii: "\n"))
    pending.removeAll(keepingCapacity: true)
    isTooLong = false
  }

  private func read() throws(BatchError) -> FactSet {
    let line: JSONValue
    do {
      line = try JSONReader.read(pending)
    } catch {
      return try refuse("malformed", error.description)
    }
    guard let members = line.members else {
      return try refuse("malformed", "a line is an object with \"facts\"")
    }
    for member in members where member.name != "facts" {
      return try refuse("unknown_member", "only \"facts\" is known here", field: member.name)
    }
    guard let facts = members.first?.value else {
      return try refuse("missing", "\"facts\" is missing", field: "facts")
    }
    do {
      return try FactSet(json: facts, schema: format.rules.schema)
    } catch {
      return try refuse(error.code, error.description, field: error.field)
    }
  }

  private func refuse(
    _ reason: String, _ message: String, field: String? = nil
  ) throws(BatchError) -> FactSet {
    throw BatchError(field: field, reason: reason, message: message)
  }
}

/// Why a line of a batch has no decision.
private struct BatchError: Error {
  let field: String?
  let reason: String
  let message: String

  func json(line: Int) -> JSONValue {
    [
      "error": [
        "field": field.map { JSONValue($0) } ?? nil, "reason": JSONValue(reason),
        "line": JSONValue(line), "message": JSONValue(message),
      ]
    ]
  }
}
