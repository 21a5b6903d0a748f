import Assistant
import JSONCoding
import WireProtocol

/// A connection of lines, in the text dialect and JSON-RPC mixed: bytes in, bytes out.
///
///     var session = LineSession(desk: desk, client: Client())
///     session.receive(Array("Hvem leder FLIS?\n".utf8)[...])
///     var replies: [UInt8] = []
///     session.advance(&replies, now: .now)   // .waiting, and the answer is in `replies`
///
/// Replies come in the order of the lines. A turn answers so much at most, so that a client with
/// much to ask does not keep those waiting who share its queue.
struct LineSession {
  /// How much work a turn may be; see ``cost``.
  static let turn = 64
  /// What a question costs of a turn; everything else costs 1.
  static let questionCost = 8

  let desk: Desk
  let client: Client
  private var decoder: LineDecoder
  /// The conversation of the text dialect.
  var state = DialogueState()
  /// A batch of which some requests are answered.
  private var batch: BatchInProgress?
  private var hasEnded = false
  /// Whether the client said goodbye, or spoke what is not spoken here.
  var isOver = false
  /// How to say something that no line asked for.
  private(set) var speaksJSON = false
  /// What is left of the turn.
  var budget = 0
  /// Now, for what depends on time.
  var now = ContinuousClock.now
  private(set) var clock: LineClock

  /// Begins a conversation.
  init(desk: Desk, client: Client, now: ContinuousClock.Instant = .now) {
    self.desk = desk
    self.client = client
    decoder = LineDecoder(limit: desk.limits.lineBytes)
    clock = LineClock(limits: desk.limits, isTCP: client.isTCP, now: now)
  }

  /// Takes bytes; ``advance(_:now:)`` answers them.
  mutating func receive(_ bytes: ArraySlice<UInt8>) { decoder.feed(bytes) }

  /// Notes that the client sends no more.
  mutating func endInput() {
    decoder.end()
    hasEnded = true
  }

  /// Whether so much waits that the client should not be read for now.
  var isFull: Bool {
    decoder.waitingLines >= desk.limits.waitingRequests
      || decoder.waitingBytes >= desk.limits.waitingBytes
  }

  /// Answers what waits, as far as a turn goes.
  ///
  /// - Parameters:
  ///   - output: Where replies are appended.
  ///   - now: The time.
  /// - Returns: What to do next.
  mutating func advance(_ output: inout [UInt8], now: ContinuousClock.Instant) -> Progress {
    self.now = now
    budget = Self.turn
    while !isOver {
      guard budget > 0 else { return .more }
      if batch != nil {
        continueBatch(&output)
      } else if let element = decoder.next() {
        budget -= 1
        clock.lineCame(at: now)
        answer(element, &output)
      } else if hasEnded {
        isOver = true
      } else {
        clock.waits(hasStartedLine: decoder.hasStartedLine, at: now)
        return .waiting
      }
    }
    return .closing
  }

  private mutating func answer(_ element: Result<Line, LineFault>, _ output: inout [UInt8]) {
    switch element {
    case .failure(let fault): report(fault, &output)
    case .success(let line):
      switch line.dialect {
      case .empty: break
      case .question:
        speaksJSON = false
        output += reply(toQuestion: line.text)
      case .command:
        speaksJSON = false
        output += reply(toCommand: line.text)
      case .json:
        speaksJSON = true
        begin(line.bytes, &output)
      case .http: endForeign(&output, saying: .requestNotFirst)
      case .http2, .tls: endForeign(&output, saying: nil)
      }
    }
  }

  private mutating func report(_ fault: LineFault, _ output: inout [UInt8]) {
    desk.metrics.count(.faults)
    guard !fault.dialect.isForeign else {
      endForeign(&output, saying: fault.dialect == .http ? .requestNotFirst : nil)
      return
    }
    speaksJSON = fault.dialect == .json
    output += Notice(fault, desk.service.wording).encoded(asJSON: speaksJSON)
  }

  /// Nothing that follows is read: it is part of a request that was made for another protocol.
  private mutating func endForeign(_ output: inout [UInt8], saying text: ProtocolText?) {
    desk.metrics.count(.foreignClosed)
    if let text { output += ReplyBlock.encode(error: desk.service.wording.text(text)) }
    isOver = true
  }

  /// Whether one more question is within the limit of the client's address.
  mutating func mayAsk() -> Bool {
    budget -= Self.questionCost - 1
    guard let address = client.countedAddress else { return true }
    let isAllowed = desk.rates.allows(address, at: now)
    if !isAllowed { desk.metrics.count(.rateLimited) }
    return isAllowed
  }
}

extension LineSession {
  private mutating func begin(_ bytes: [UInt8], _ output: inout [UInt8]) {
    desk.metrics.count(.messages)
    do throws(JSONFault) {
      switch try RPCMessage.read(bytes) {
      case .single(let value):
        guard let reply = reply(toRequest: value) else { return }
        reply.append(to: &output)
      case .batch(let values) where values.isEmpty:
        // JSON-RPC 2.0, section 6: an empty array is one invalid request.
        RPCReply(id: nil, .failure(.invalidRequest("", "empty_batch"))).append(to: &output)
      case .batch(let values):
        batch = BatchInProgress(values)
        return
      }
    } catch {
      RPCReply(id: nil, .failure(.malformed(error))).append(to: &output)
    }
    output.append(UInt8(ascii: "\n"))
  }

  private mutating func continueBatch(_ output: inout [UInt8]) {
    guard var batch else { return }
    self.batch = nil
    while budget > 0, let value = batch.next() {
      budget -= 1
      // The line with all replies must fit into what may wait for a client to read.
      let hasRoom = batch.replyBytes < desk.limits.unreadBytes / 2
      if let reply = hasRoom ? reply(toRequest: value) : refusal(ofRequest: value) {
        batch.add(reply)
      }
    }
    if batch.isFinished { output += batch.encoded() } else { self.batch = batch }
  }
}
