import Assistant
import JSONCoding
import Sockets
import WireProtocol

/// Answers the lines of one client, whatever carries them: a stream, a WebSocket, an HTTP request.
struct Clerk {
  /// What a line, or a part of a batch, came to.
  enum Reply: Equatable {
    /// There is nothing to say.
    case nothing
    /// What to say: a block ended by an empty line, or JSON ended by a line feed.
    case bytes([UInt8])
    /// A batch has more requests than the turn allows; ``continueBatch()`` goes on.
    case unfinished
  }

  /// How much work a turn may be.
  static let turn = 64
  /// What a question costs of a turn; everything else costs 1. One a turn, since it takes as long
  /// as a hundred other things, and to let others go first costs next to nothing.
  static let questionCost = turn

  let desk: Desk
  let client: Client
  /// The conversation of the text dialect.
  var state = DialogueState()
  /// A batch of which some requests are answered.
  private var batch: BatchInProgress?
  /// Whether the client said goodbye, or spoke what is not spoken here.
  var isOver = false
  /// How to say something that no line asked for.
  private(set) var speaksJSON = false
  /// What is left of the turn.
  private(set) var budget = 0
  private var now = ContinuousClock.now

  init(desk: Desk, client: Client) {
    self.desk = desk
    self.client = client
  }

  /// Whether a batch waits to be gone on with.
  var hasBatch: Bool { batch != nil }

  /// Begins a turn.
  mutating func beginTurn(at now: ContinuousClock.Instant) {
    self.now = now
    budget = Self.turn
  }

  /// Answers a line.
  mutating func reply(to element: Result<Line, LineFault>) -> Reply {
    budget -= 1
    switch element {
    case .failure(let fault): return report(fault)
    case .success(let line):
      switch line.dialect {
      case .empty: return .nothing
      case .question:
        speaksJSON = false
        return .bytes(reply(toQuestion: line.text))
      case .command:
        speaksJSON = false
        return .bytes(reply(toCommand: line.text))
      case .json:
        speaksJSON = true
        return reply(toMessage: line.bytes)
      case .http: return endForeign(saying: .requestNotFirst)
      case .http2, .tls: return endForeign(saying: nil)
      }
    }
  }

  /// Answers a message of JSON-RPC.
  mutating func reply(toMessage bytes: [UInt8]) -> Reply {
    desk.metrics.count(.messages)
    do throws(JSONFault) {
      switch try RPCMessage.read(bytes) {
      case .single(let value): return reply(toRequest: value).map { .bytes($0.line) } ?? .nothing
      case .batch(let values) where values.isEmpty:
        // JSON-RPC 2.0, section 6: an empty array is one invalid request.
        return .bytes(RPCReply(id: nil, .failure(.invalidRequest("", "empty_batch"))).line)
      case .batch(let values):
        batch = BatchInProgress(values)
        return continueBatch()
      }
    } catch {
      return .bytes(RPCReply(id: nil, .failure(.malformed(error))).line)
    }
  }

  /// Goes on with a batch.
  mutating func continueBatch() -> Reply {
    guard var batch else { return .nothing }
    self.batch = nil
    while budget > 0, let value = batch.next() {
      budget -= 1
      // The line with all replies must fit into what may wait for a client to read.
      let hasRoom = batch.replyBytes < desk.limits.unreadBytes / 2
      if let reply = hasRoom ? reply(toRequest: value) : refusal(ofRequest: value) {
        batch.add(reply)
      }
    }
    if batch.isFinished { return batch.line.map { .bytes($0) } ?? .nothing }
    self.batch = batch
    return .unfinished
  }

  private mutating func report(_ fault: LineFault) -> Reply {
    guard !fault.dialect.isForeign else {
      return endForeign(saying: fault.dialect == .http ? .requestNotFirst : nil)
    }
    desk.metrics.count(.faultyLines)
    speaksJSON = fault.dialect == .json
    return .bytes(Notice(fault, desk.service.wording).encoded(asJSON: speaksJSON))
  }

  /// Nothing that follows is read: it is part of a request that was made for another protocol.
  private mutating func endForeign(saying text: ProtocolText?) -> Reply {
    desk.metrics.count(.closedForeign)
    isOver = true
    return text.map { .bytes(ReplyBlock.encode(error: desk.service.wording.text($0))) } ?? .nothing
  }

  /// Whether one more question may be asked; why not, if not.
  mutating func objection() -> Notice? {
    let wording = desk.service.wording
    if desk.ending.current == .refusing { return .ending(wording) }
    budget -= Self.questionCost - 1
    guard let address = client.countedAddress else { return nil }
    guard !desk.rates.allows(address, at: now) else { return nil }
    desk.metrics.count(.rateLimited)
    return .tooManyQuestions(limit: desk.limits.questionsPerSecond, wording)
  }
}

extension RPCReply {
  /// The reply as a line.
  var line: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }
}
