/// Why a request cannot be taken; the connection is to be closed after the reply.
public enum HTTPRequestError: Error, Hashable, Sendable {
  /// No line of method, target and version, or a line that does not end in CR LF.
  case malformedRequestLine
  /// A target in none of the four forms.
  case malformedTarget
  /// The major version is not 1.
  case unsupportedVersion
  /// A method that HTTP does not know.
  case unknownMethod
  /// A field without a name or colon, with a forbidden character, or folded over two lines.
  case malformedField
  /// No `Host`, several, or one that is no host.
  case malformedHost
  /// Lengths that contradict each other, or one that is no number.
  case malformedLength
  /// `Transfer-Encoding` beside a length, in HTTP/1.0, or not ending in `chunked`.
  case malformedTransferCoding
  /// A transfer coding other than `chunked`.
  case unknownTransferCoding
  /// A chunk without a size or not ended where it should.
  case malformedChunk
  /// An expectation other than `100-continue`.
  case unknownExpectation
  /// Request line and fields together are longer than so many bytes.
  case headTooLarge(limit: Int)
  /// There are more fields than this.
  case tooManyFields(limit: Int)
  /// The body is, or would be, longer than so many bytes.
  case bodyTooLarge(limit: Int)

  /// The status to reply with.
  public var status: HTTPStatus {
    switch self {
    case .malformedRequestLine, .malformedTarget, .malformedField, .malformedHost,
      .malformedLength, .malformedTransferCoding, .malformedChunk:
      .badRequest
    case .unsupportedVersion: .versionNotSupported
    case .unknownMethod, .unknownTransferCoding: .notImplemented
    case .unknownExpectation: .expectationFailed
    case .headTooLarge, .tooManyFields: .headerFieldsTooLarge
    case .bodyTooLarge: .contentTooLarge
    }
  }
}
