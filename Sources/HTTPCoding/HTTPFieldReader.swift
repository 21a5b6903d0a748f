/// Reads field lines up to the empty line behind them, RFC 9112 §5.
struct HTTPFieldReader: Sendable {
  /// Those read so far.
  private(set) var fields = HTTPFields()
  private let limit: Int

  /// - Parameter limit: How many fields there may be.
  init(limit: Int) { self.limit = limit }

  /// Takes the next line, without its line end; true for the empty line that ends the section.
  mutating func take(_ line: ArraySlice<UInt8>) throws(HTTPRequestError) -> Bool {
    guard !line.isEmpty else { return true }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { throw .malformedField }
    let name = line[..<colon]
    // RFC 9112 §5.1: no white space before the colon; §5.2: a line that begins with white space
    // continues the one before it, which is refused. Both fail here, since a space is no token.
    guard !name.isEmpty, name.allSatisfy(ASCII.isToken) else { throw .malformedField }
    let value = ASCII.trimmed(line[line.index(after: colon)...])
    guard value.allSatisfy(ASCII.isFieldValue) else { throw .malformedField }
    guard fields.all.count < limit else { throw .tooManyFields(limit: limit) }
    fields.append(ASCII.text(name), ASCII.text(value))
    return false
  }
}
