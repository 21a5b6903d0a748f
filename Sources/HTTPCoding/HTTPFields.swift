/// The header fields of a message, in their order.
///
///     var fields: HTTPFields = ["Connection": "Upgrade, close"]
///     fields.tokens(of: "connection")  // ["upgrade", "close"]
///     fields["host"]                   // nil
public struct HTTPFields: Equatable, Sendable {
  /// One field.
  public struct Field: Equatable, Sendable {
    /// Its name as it was written; case does not count.
    public let name: String
    /// Its name in lower case, to be compared.
    public let key: String
    /// Its value without white space around it.
    public let value: String
  }

  /// All fields.
  public private(set) var all: [Field] = []

  /// No fields.
  public init() {}

  /// Puts a field behind the others.
  ///
  /// - Parameters:
  ///   - name: In any case.
  ///   - value: Characters that no field can hold become spaces, so that no value, wherever it
  ///     comes from, can add a field or end the head.
  public mutating func append(_ name: String, _ value: String) {
    let safe = value.utf8.map { ASCII.isFieldValue($0) ? $0 : ASCII.space }
    all.append(Field(name: name, key: name.lowercased(), value: ASCII.text(safe)))
  }

  /// The value of the first field of this name, given in lower case.
  public subscript(name: String) -> String? { all.first { $0.key == name }?.value }

  /// The values of all fields of this name.
  ///
  /// - Parameter name: In lower case.
  /// - Returns: In the order they came; none when there is no such field.
  public func values(of name: String) -> [String] {
    all.filter { $0.key == name }.map(\.value)
  }

  /// The members of a field that is a list, RFC 9110 §5.6.1, over all fields of this name.
  ///
  /// - Parameter name: In lower case.
  /// - Returns: In lower case and without white space; empty members are left out.
  public func tokens(of name: String) -> [String] {
    values(of: name).flatMap { value in
      Array(value.utf8).split(separator: UInt8(ascii: ",")).map {
        ASCII.text(ASCII.trimmed($0)).lowercased()
      }
    }.filter { !$0.isEmpty }
  }
}

extension HTTPFields: ExpressibleByDictionaryLiteral {
  /// Fields in the order they are written.
  public init(dictionaryLiteral elements: (String, String)...) {
    for (name, value) in elements { append(name, value) }
  }
}
