/// Frees a body of the chunked transfer coding, RFC 9112 §7.1.
struct ChunkedBodyReader: Sendable {
  private enum Stage: Sendable {
    case size
    case data(left: Int)
    case dataEnd
    case trailers
  }

  /// Bytes that the line with a chunk's size may have.
  private static let longestLine = 1_024

  /// What has come of the body.
  private(set) var body: [UInt8] = []
  private let limits: HTTPLimits
  private var stage = Stage.size
  private var trailers: HTTPFieldReader
  /// Bytes of extensions and trailers, which are dropped but not endless.
  private var overhead = 0

  init(limits: HTTPLimits) {
    self.limits = limits
    trailers = HTTPFieldReader(limit: limits.fields)
  }

  /// Whether nothing has come yet.
  var isEmpty: Bool {
    guard case .size = stage else { return false }
    return body.isEmpty
  }

  /// Takes what it can from the queue; true when the body is complete.
  mutating func take(from queue: inout ByteQueue) throws(HTTPRequestError) -> Bool {
    while true {
      switch stage {
      case .size:
        guard let line = try line(from: &queue, limit: Self.longestLine, .malformedChunk) else {
          return false
        }
        let size = try size(line)
        stage = size > 0 ? .data(left: size) : .trailers
      case .data(let left):
        let part = queue.take(left)
        body += part
        guard part.count == left else {
          stage = .data(left: left - part.count)
          return false
        }
        stage = .dataEnd
      case .dataEnd:
        // Two bytes hold a line end and nothing else.
        guard try line(from: &queue, limit: 2, .malformedChunk) != nil else { return false }
        stage = .size
      case .trailers:
        let tooLarge = HTTPRequestError.headTooLarge(limit: limits.head)
        let room = limits.head - overhead
        guard let line = try line(from: &queue, limit: room, tooLarge) else { return false }
        overhead += line.count + 2
        // RFC 9112 §7.1.2: trailer fields may be dropped, and may not change what was said before.
        if try trailers.take(line) { return true }
      }
    }
  }

  /// The next line without its end; nil while it has not come.
  private func line(
    from queue: inout ByteQueue, limit: Int, _ tooLong: HTTPRequestError
  ) throws(HTTPRequestError) -> ArraySlice<UInt8>? {
    guard let line = queue.takeLine() else {
      guard queue.count <= limit else { throw tooLong }
      return nil
    }
    guard line.count <= limit else { throw tooLong }
    return try HTTPLine.content(line, else: .malformedChunk)
  }

  /// Reads a chunk's size, and drops the extensions behind it.
  private mutating func size(_ line: ArraySlice<UInt8>) throws(HTTPRequestError) -> Int {
    let digits = line.prefix { ASCII.hex($0) != nil }
    let rest = line.dropFirst(digits.count)
    // RFC 9112 §7.1.1: extensions begin with a semicolon, before which there may be white space.
    let mark = ASCII.trimmed(rest).first
    guard !digits.isEmpty, mark == UInt8(ascii: ";") || rest.isEmpty,
      rest.allSatisfy(ASCII.isFieldValue)
    else { throw .malformedChunk }
    overhead += rest.count
    guard overhead <= limits.head else { throw .malformedChunk }
    var size = 0
    for digit in digits {
      // RFC 9112 §7.1: sizes may be larger than any number type; the limit is met long before.
      size = size * 16 + (ASCII.hex(digit) ?? 0)
      guard body.count + size <= limits.body else { throw .bodyTooLarge(limit: limits.body) }
    }
    return size
  }
}
