import HTTPCoding

/// A connection of HTTP, until it ends or becomes a WebSocket.
struct HTTPSession: Session {
  /// What is said to who does not finish the head of a request.
  static let timeoutResponse = HTTPResponse(.requestTimeout).encoded(keepsAlive: false)

  /// What is said to who cannot be served for want of room.
  static let refusal = HTTPResponse(.serviceUnavailable, fields: ["Retry-After": "5"])
    .encoded(keepsAlive: false)

  private let desk: Desk
  private let client: Client
  private let router: Router
  private var clerk: Clerk
  private var decoder: HTTPRequestDecoder
  private var hasEnded = false
  /// Whether a request was wrong in a way that lets nothing good be expected of the next.
  private var isOver = false
  /// The request whose batch is being answered.
  private var pending: HTTPRequest?
  /// When the request that is coming began, or the connection became idle.
  private var since: ContinuousClock.Instant
  private(set) var successor: (any Session)?

  /// Begins with the first request.
  init(desk: Desk, client: Client, now: ContinuousClock.Instant) {
    self.desk = desk
    self.client = client
    router = Router(desk: desk, client: client)
    clerk = Clerk(desk: desk, client: client)
    var limits = HTTPLimits()
    limits.head = desk.limits.headBytes
    limits.fields = desk.limits.headFields
    limits.body = desk.limits.bodyBytes
    decoder = HTTPRequestDecoder(limits: limits)
    since = now
  }

  mutating func receive(_ bytes: ArraySlice<UInt8>) { decoder.consume(bytes) }

  mutating func endInput() { hasEnded = true }

  /// Requests that wait are read no further than to the end of a turn.
  var isFull: Bool { true }

  mutating func advance(_ output: inout [UInt8], now: ContinuousClock.Instant) -> Progress {
    clerk.beginTurn(at: now)
    while clerk.budget > 0 {
      if let request = pending {
        guard finish(request, clerk.continueBatch(), &output) else { continue }
        if !request.keepsAlive { return .closing }
      }
      let wasAmid = decoder.isAmidRequest
      switch decoder.next() {
      case nil:
        if decoder.takeContinue() {
          output += HTTPResponse(.continue).encoded(keepsAlive: true)
        }
        if hasEnded { return .closing }
        if !wasAmid { since = now }
        return .waiting
      case .failure(let error):
        // RFC 9112 §9.6: after a request that is not understood nothing can be told from it.
        output += router.response(to: error).encoded(keepsAlive: false)
        desk.metrics.count(.httpRequests)
        return .closing
      case .success(let request):
        since = now
        desk.metrics.count(.httpRequests)
        guard answer(request, &output, now: now) else { continue }
        if successor != nil { return .more }
        if isOver || !request.keepsAlive { return .closing }
      }
    }
    return .more
  }

  /// Answers a request; false when it has to go on in another turn.
  private mutating func answer(
    _ request: HTTPRequest, _ output: inout [UInt8], now: ContinuousClock.Instant
  ) -> Bool {
    switch router.route(request) {
    case .response(let response):
      send(response, to: request, &output)
      return true
    case .call:
      return finish(request, clerk.reply(toMessage: request.body), &output)
    case .webSocket(let response, let isEcho):
      desk.metrics.count(.webSockets)
      output += response.encoded(keepsAlive: true)
      var next: any Session =
        isEcho
        ? WebSocketEcho(desk: desk, now: now)
        : WebSocketSession(desk: desk, client: client, now: now)
      next.receive(decoder.takeRemainder()[...])
      if hasEnded { next.endInput() }
      successor = next
      return true
    }
  }

  /// Sends what JSON-RPC came to; false when there is more to come.
  private mutating func finish(
    _ request: HTTPRequest, _ reply: Clerk.Reply, _ output: inout [UInt8]
  ) -> Bool {
    pending = nil
    switch reply {
    case .unfinished:
      pending = request
      return false
    case .nothing:
      send(router.permitted(HTTPResponse(.noContent), for: request), to: request, &output)
    case .bytes(let bytes):
      let response = HTTPResponse(
        .ok, fields: ["Content-Type": "application/json", "Cache-Control": "no-store"], body: bytes)
      send(router.permitted(response, for: request), to: request, &output)
    }
    return true
  }

  private mutating func send(
    _ response: HTTPResponse, to request: HTTPRequest, _ output: inout [UInt8]
  ) {
    if response.status == .badRequest { isOver = true }
    output += response.encoded(
      keepsAlive: request.keepsAlive && !isOver, omitsBody: request.method == "HEAD",
      date: WallClock.httpDate)
  }

  var deadline: ContinuousClock.Instant? {
    let time =
      if decoder.isAmidHead {
        desk.limits.headTime
      } else if decoder.isAmidRequest {
        desk.limits.lineTime
      } else {
        client.isTCP ? desk.limits.idleTime : desk.limits.unixIdleTime
      }
    return time > 0 ? since + .seconds(time) : nil
  }

  mutating func expire(_ output: inout [UInt8], now: ContinuousClock.Instant) -> Progress {
    guard let deadline, deadline <= now else { return .waiting }
    if decoder.isAmidRequest {
      output += Self.timeoutResponse
      desk.metrics.count(.closedSlow)
    } else {
      desk.metrics.count(.closedIdle)
    }
    return .closing
  }
}
