/// Looks at the beginning of a connection until it is clear what is spoken on it.
///
///     var opening = Opening()
///     opening.decide(Array("GET / HT".utf8)[...])    // nil
///     opening.decide(Array("TP/1.1\r\n".utf8)[...])  // .http
///     opening.taken                                  // GET / HTTP/1.1 and its line end
///
/// Empty lines before the first one do not count (RFC 9112 §2.2).
public struct Opening: Sendable {
  /// What a connection turned out to be.
  public enum Kind: Equatable, Sendable {
    /// Lines of the text dialect and of JSON-RPC.
    case lines
    /// HTTP, for the whole connection.
    case http
    /// HTTP/2 or TLS: to be closed.
    case foreign
  }

  /// Everything that came so far; goes to whoever takes the connection over.
  public private(set) var taken: [UInt8] = []

  private let limit: Int

  /// Makes the opening of a connection.
  ///
  /// - Parameter limit: How many bytes a line may have.
  public init(limit: Int = LineDecoder.defaultLimit) { self.limit = limit }

  /// Whether what has come looks like HTTP so far, which has a shorter time for its head.
  public var mayBeHTTP: Bool { start.contains(UInt8(ascii: " ")) && recognition != .other }

  /// Takes bytes and decides, if they are enough.
  ///
  /// - Parameters:
  ///   - bytes: What came.
  ///   - isEnd: Whether nothing more comes.
  /// - Returns: `nil` while it may become one or the other.
  public mutating func decide(_ bytes: ArraySlice<UInt8>, isEnd: Bool = false) -> Kind? {
    taken += bytes
    let line = start
    if TLSHello.begins(line) { return .foreign }
    switch line.first {
    case nil: return isEnd || taken.count > limit ? .lines : nil
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "/"): return .lines
    default: break
    }
    if let end = line.firstIndex(of: UInt8(ascii: "\n")) { return kind(Dialect(of: line[..<end])) }
    if isEnd { return kind(Dialect(of: line)) }
    // A request line past the limit is still HTTP: what follows it must not be read as lines.
    guard line.count > limit else { return recognition == .other ? .lines : nil }
    return recognition == .other ? .lines : .http
  }

  private func kind(_ dialect: Dialect) -> Kind {
    switch dialect {
    case .http: .http
    case .http2, .tls: .foreign
    case .empty, .question, .command, .json: .lines
    }
  }

  private var start: ArraySlice<UInt8> {
    TLSHello.begins(taken[...]) ? taken[...] : taken[...].dropByteOrderMark().drop { $0.isBlank }
  }

  private var recognition: HTTPRequestLine.Recognition { HTTPRequestLine.recognise(start) }
}
