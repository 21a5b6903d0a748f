/// Finds the requests in the bytes of a connection, RFC 9112.
///
///     var decoder = HTTPRequestDecoder()
///     decoder.consume(Array("GET / HTTP/1.1\r\nHost: a\r\n".utf8)[...])
///     decoder.next()                          // nil: the head is not complete
///     decoder.consume(Array("\r\n".utf8)[...])
///     decoder.next()                          // .success(GET /)
///     decoder.next()                          // nil: nothing is left
///
/// It holds what was given to it and not asked for yet; who stops asking should stop reading.
public struct HTTPRequestDecoder: Sendable {
  private enum Stage: Sendable {
    case head
    case body(length: Int)
    case chunkedBody
    /// After a fault or a last request no byte is read as a request any more.
    case over
  }

  private let limits: HTTPLimits
  private var stage = Stage.head
  private var queue = ByteQueue()
  // Beside the stage and not within, so that they grow in place.
  private var headReader: HTTPHeadReader
  private var bodyReader: ChunkedBodyReader
  private var request: HTTPRequest?
  private var owesContinue = false

  /// Begins a connection.
  ///
  /// - Parameter limits: How large a request may be.
  public init(limits: HTTPLimits = HTTPLimits()) {
    self.limits = limits
    headReader = HTTPHeadReader(limits: limits)
    bodyReader = ChunkedBodyReader(limits: limits)
  }

  /// Whether a request has begun and is not complete: the time it may take is running.
  public var isAmidRequest: Bool {
    switch stage {
    case .head: !headReader.isEmpty || queue.count > 0
    case .body, .chunkedBody: true
    case .over: false
    }
  }

  /// Whether what has come of a request does not reach its body yet.
  public var isAmidHead: Bool {
    guard case .head = stage else { return false }
    return isAmidRequest
  }

  /// Takes what one read brought, cut anywhere.
  ///
  /// - Parameter bytes: Dropped after a fault or a last request.
  public mutating func consume(_ bytes: ArraySlice<UInt8>) {
    if case .over = stage { return }
    queue.append(bytes)
  }

  /// The next request.
  ///
  /// - Returns: A request; or why there is none, after which there is never one again; or nil
  ///   until more bytes have come. A request that ends the connection is the last.
  public mutating func next() -> Result<HTTPRequest, HTTPRequestError>? {
    do throws(HTTPRequestError) {
      guard let request = try advance() else { return nil }
      owesContinue = false
      if !request.keepsAlive { end() }
      return .success(request)
    } catch {
      end()
      return .failure(error)
    }
  }

  /// Whether the client waits for `100 Continue` before it sends its body; true once a request.
  ///
  /// - Returns: To be asked after ``next()`` gave nil.
  public mutating func takeContinue() -> Bool {
    defer { owesContinue = false }
    return owesContinue
  }

  /// Takes what stands behind the last request, for the protocol that follows an upgrade.
  ///
  /// - Returns: Those bytes; from then on there are no more requests.
  public mutating func takeRemainder() -> [UInt8] {
    defer { end() }
    return Array(queue.all)
  }

  private mutating func end() {
    stage = .over
    queue.removeAll()
  }

  private mutating func advance() throws(HTTPRequestError) -> HTTPRequest? {
    if case .head = stage {
      guard let head = try readHead() else { return nil }
      request = head.request
      owesContinue = head.expectsContinue
      headReader = HTTPHeadReader(limits: limits)
      switch head.framing {
      case .length(let length): stage = .body(length: length)
      case .chunked: stage = .chunkedBody
      }
    }
    guard let body = try readBody() else {
      // RFC 9110 §10.1.1: no 100 when the body has begun to come.
      if queue.count > 0 || !bodyReader.isEmpty { owesContinue = false }
      return nil
    }
    request?.body = body
    stage = .head
    defer { request = nil }
    return request
  }

  private mutating func readHead() throws(HTTPRequestError) -> HTTPHeadReader.Head? {
    while let line = queue.takeLine() {
      if let head = try headReader.take(line) { return head }
    }
    try headReader.check(waiting: queue.count)
    return nil
  }

  private mutating func readBody() throws(HTTPRequestError) -> [UInt8]? {
    switch stage {
    case .body(let length): return queue.count >= length ? Array(queue.take(length)) : nil
    case .chunkedBody:
      guard try bodyReader.take(from: &queue) else { return nil }
      defer { bodyReader = ChunkedBodyReader(limits: limits) }
      return bodyReader.body
    case .head, .over: return nil
    }
  }
}
