/// The language of a line, told by how it begins.
///
///     Dialect(of: Array(#"{"jsonrpc": "2.0"}"#.utf8)[...])   // .json
///     Dialect(of: Array("/hjælp".utf8)[...])                 // .command
///     Dialect(of: Array("Hvem leder FLIS?".utf8)[...])       // .question
///     Dialect(of: Array("GET / HTTP/1.1".utf8)[...])         // .http
///     Dialect(of: Array(" \u{0}".utf8)[...])                 // .empty
public enum Dialect: Equatable, Sendable {
  /// Nothing but white space and control characters: gets no reply.
  case empty
  /// A question in Danish.
  case question
  /// Begins with `/`.
  case command
  /// Begins with `{` or `[`: a JSON-RPC message.
  case json
  /// An HTTP request line; the codec decides whether it is a good one.
  case http
  /// The first line of HTTP/2, which is not spoken here (RFC 9113 §3.4).
  case http2
  /// The first bytes of TLS, which is not spoken here either.
  case tls

  /// Tells the dialect of a line.
  ///
  /// White space and control characters before the first word do not count, nor does a byte order
  /// mark, which some editors put before the first word.
  ///
  /// - Parameter line: The line, or its beginning, without the line feed.
  public init(of line: ArraySlice<UInt8>) {
    if TLSHello.begins(line) {
      self = .tls
      return
    }
    let words = line.dropByteOrderMark().drop { $0.isBlank }
    switch words.first {
    case nil: self = .empty
    case UInt8(ascii: "{"), UInt8(ascii: "["): self = .json
    case UInt8(ascii: "/"): self = .command
    default:
      switch HTTPRequestLine.recognise(words) {
      case .complete(isVersion2: let isVersion2): self = isVersion2 ? .http2 : .http
      case .possible, .other: self = .question
      }
    }
  }

  /// Whether the other side speaks a protocol that must not be read line by line.
  public var isForeign: Bool {
    switch self {
    case .http, .http2, .tls: true
    case .empty, .question, .command, .json: false
    }
  }
}

/// Recognises the beginning of TLS.
enum TLSHello {
  /// Whether a line begins with a handshake record (RFC 8446 §5.1): type 22, version 3.x.
  static func begins(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: [0x16, 0x03])
  }
}
