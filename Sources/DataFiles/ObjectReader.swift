public import JSONCoding

/// Reads an object of a data file member by member, and notes what is missing, of another type or
/// unknown, each with its place.
///
///     var reader = ObjectReader(file.root, in: file.path, &faults)
///     let id = reader.string("id")            // notes missingKey and gives "" where it is missing
///     let page = reader.optionalInteger("page")
///     reader.finish(&faults)                  // notes unknownKey for every member not asked for
///
/// A reader always gives a value, so that one run finds every fault; whoever reads decides at the
/// end, by the log, whether the result may be used.
public struct ObjectReader: Sendable {
  /// Path of the file, for faults.
  public let file: String
  /// Where the object begins.
  public let position: TextPosition
  /// Whether the value was an object at all.
  public let isObject: Bool

  private let members: [JSONMember]
  private var asked: Set<String> = []
  private var faults: [DataFault] = []

  /// Begins to read an object; a value of another type is noted and reads as an empty object.
  ///
  /// - Parameters:
  ///   - value: The object.
  ///   - file: Path of its file.
  public init(_ value: JSONValue, in file: String) {
    self.file = file
    position = value.position
    members = value.members ?? []
    isObject = value.members != nil
    if !isObject {
      note(.wrongType, at: value.position, "expected an object, found \(value.kindName)")
    }
  }

  /// Notes a fault of this object's.
  public mutating func note(
    _ code: DataFault.Code, at place: TextPosition? = nil, _ message: String
  ) {
    faults.append(DataFault(code, file: file, at: place ?? position, message))
  }

  /// Hands the faults over, with one for each member that was not asked for.
  public mutating func finish(_ log: inout FaultLog) {
    for member in members where !asked.contains(member.name) {
      let known = asked.sorted().joined(separator: ", ")
      note(
        .unknownKey, at: member.position,
        "\"\(member.name)\" is not a member here; known are \(known)")
    }
    for fault in faults { log.add(fault) }
    faults = []
  }

  /// Where a member's value stands; the object's own place where it has none.
  public func place(of name: String) -> TextPosition {
    members.first { $0.name == name }?.value.position ?? position
  }

  /// The value of a member that may be missing.
  public mutating func optional(_ name: String) -> JSONValue? {
    asked.insert(name)
    return members.first { $0.name == name }?.value
  }

  /// The value of a member that must be there.
  public mutating func required(_ name: String) -> JSONValue? {
    let value = optional(name)
    if value == nil, isObject { note(.missingKey, "\"\(name)\" is missing") }
    return value
  }

  /// Notes that a value is not of the type asked for.
  public mutating func mistyped(_ name: String, _ value: JSONValue, expected: String) {
    note(
      .wrongType, at: value.position, "\"\(name)\" must be \(expected), not \(value.kindName)")
  }
}
