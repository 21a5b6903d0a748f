import TestSupport

@testable import HTTPCoding

extension Array where Element == UInt8 {
  /// The bytes in pieces of up to `longest`, where `numbers` say.
  func cut(longest: Int, using numbers: inout RandomText.Generator) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var start = 0
    while start < count {
      let end = Swift.min(count, start + Int.random(in: 1...longest, using: &numbers))
      pieces.append(self[start..<end])
      start = end
    }
    return pieces
  }
}

/// What a decoder made of bytes.
typealias Requests = [Result<HTTPRequest, HTTPRequestError>]

/// Decodes pieces, asking for all requests after each.
func requests(_ pieces: [ArraySlice<UInt8>], limits: HTTPLimits = HTTPLimits()) -> Requests {
  var decoder = HTTPRequestDecoder(limits: limits)
  return pieces.reduce(into: []) { found, piece in
    decoder.consume(piece)
    while let result = decoder.next() { found.append(result) }
  }
}

/// Decodes text that comes at once.
func requests(_ text: String, limits: HTTPLimits = HTTPLimits()) -> Requests {
  requests([Array(text.utf8)[...]], limits: limits)
}

/// Decodes frames that come in pieces.
func messages(
  _ pieces: [ArraySlice<UInt8>], limit: Int = 64 << 10, isServer: Bool = true
) -> [Result<WebSocketMessage, WebSocketError>] {
  var decoder = WebSocketDecoder(limit: limit, isServer: isServer)
  return pieces.reduce(into: []) { found, piece in
    decoder.consume(piece)
    while let result = decoder.next() { found.append(result) }
  }
}
