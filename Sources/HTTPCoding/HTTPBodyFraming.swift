/// How the end of a request's body is found, RFC 9112 §6.
enum HTTPBodyFraming: Equatable {
  case length(Int)
  case chunked

  /// Finds it in the fields of a request whose version is `HTTP/1.` and this digit.
  init(_ fields: HTTPFields, minorVersion: Int, limit: Int) throws(HTTPRequestError) {
    let lengths = fields.values(of: "content-length")
    let hasCoding = fields.all.contains { $0.key == "transfer-encoding" }
    if hasCoding {
      // RFC 9112 §6.1: a length beside it is an attempt at smuggling; in 1.0 it is faulty.
      guard lengths.isEmpty, minorVersion >= 1 else { throw .malformedTransferCoding }
      let codings = fields.tokens(of: "transfer-encoding")
      // RFC 9112 §6.3: unless the last one is chunked, nobody knows where the body ends.
      guard codings.last == "chunked", !codings.dropLast().contains("chunked") else {
        throw .malformedTransferCoding
      }
      guard codings.count == 1 else { throw .unknownTransferCoding }
      // A second line without a coding in it is there for those who read only one of the two.
      guard fields.values(of: "transfer-encoding").count == 1 else {
        throw .malformedTransferCoding
      }
      self = .chunked
      return
    }
    guard let text = lengths.first else {
      self = .length(0)
      return
    }
    // RFC 9112 §6.3: several lengths, even equal ones, may be refused.
    guard lengths.count == 1, !text.isEmpty, text.utf8.allSatisfy(ASCII.isDigit) else {
      throw .malformedLength
    }
    // Digits that are too many for an `Int` are a length all the same.
    guard let length = Int(text), length <= limit else { throw .bodyTooLarge(limit: limit) }
    self = .length(length)
  }
}
