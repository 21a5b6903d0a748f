extension JSONValue {
  /// The value of the member with this name; `nil` where there is none or this is no object.
  public subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The string, if it is one.
  public var string: String? {
    if case .string(let text) = content { text } else { nil }
  }

  /// The whole number, if it is one that fits 64 bits.
  public var integer: Int? {
    if case .integer(let number) = content { number } else { nil }
  }

  /// Any number as a floating-point value.
  public var number: Double? {
    switch content {
    case .integer(let number): Double(number)
    case .decimal(let number, _): number
    default: nil
    }
  }

  /// `true` or `false`, if it is one of them; a number is neither.
  public var bool: Bool? {
    if case .bool(let truth) = content { truth } else { nil }
  }

  /// The elements, if it is an array.
  public var array: [JSONValue]? {
    if case .array(let elements) = content { elements } else { nil }
  }

  /// The members in the order written, if it is an object.
  public var members: [JSONMember]? {
    if case .object(let members) = content { members } else { nil }
  }

  /// Whether it is `null`.
  public var isNull: Bool { content == .null }

  /// The kind of value, in English, for messages: «an object», «a string» …
  public var kindName: String {
    switch content {
    case .null: "null"
    case .bool: "true or false"
    case .integer: "a whole number"
    case .decimal: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }

  /// Adds or replaces a member; a `nil` value leaves the object as it is.
  ///
  /// - Parameters:
  ///   - name: The member's name.
  ///   - value: Its value, or `nil` for no change.
  public mutating func set(_ name: String, _ value: JSONValue?) {
    guard let value, case .object(var members) = content else { return }
    if let index = members.firstIndex(where: { $0.name == name }) {
      members[index].value = value
    } else {
      members.append(JSONMember(name: name, value: value))
    }
    content = .object(members)
  }

  /// An array of strings.
  public static func strings(_ texts: some Sequence<String>) -> JSONValue {
    JSONValue(.array(texts.map { JSONValue(.string($0)) }))
  }

  /// A string, or `nil` for none, to leave out of an object.
  public static func text(_ text: String?) -> JSONValue? {
    text.map { JSONValue(.string($0)) }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByNilLiteral, ExpressibleByStringInterpolation
{
  /// A string.
  public init(stringLiteral value: String) { self.init(.string(value)) }
  /// A whole number.
  public init(integerLiteral value: Int) { self.init(.integer(value)) }
  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self.init(.bool(value)) }
  /// `null`.
  public init(nilLiteral: ()) { self.init(.null) }
  /// An array.
  public init(arrayLiteral elements: JSONValue...) { self.init(.array(elements)) }
  /// An object, its members in the order written.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self.init(.object(elements.map { JSONMember(name: $0.0, value: $0.1) }))
  }

  /// A string.
  public init(_ text: String) { self.init(.string(text)) }
  /// A whole number.
  public init(_ number: Int) { self.init(.integer(number)) }
  /// `true` or `false`.
  public init(_ truth: Bool) { self.init(.bool(truth)) }
  /// An array.
  public init(_ elements: [JSONValue]) { self.init(.array(elements)) }
  /// A number, written with at most `digits` decimals; one that is not finite becomes `null`,
  /// since JSON has no other word for it (RFC 8259 §6).
  public init(_ number: Double, digits: Int = 6) {
    guard number.isFinite else {
      self.init(.null)
      return
    }
    var scale = 1.0
    for _ in 0..<max(0, min(digits, 15)) { scale *= 10 }
    let rounded = (number * scale).rounded() / scale
    let value = rounded.isFinite ? rounded : number
    self.init(.decimal(value, literal: "\(value)"))
  }
}
