import Assistant
import DataFiles
import Foundation
import JSONCoding
import Sockets
import TestSupport
import WireProtocol

@testable import SkrankeServer

/// Knows nothing, and says back what it was asked.
struct Parrot: Answering {
  var version = "1"

  func ask(_ question: String, _ state: inout DialogueState, explain: Bool) -> Answer {
    var answer = Answer(
      outcome: .answer, text: question == "tavs" ? "" : "Du spurgte: \(question)",
      intent: .init(name: "parrot", confidence: 1))
    if explain { answer.explanation = ["version": JSONValue(version)] }
    return answer
  }

  func checkExemption(_ facts: JSONValue) throws(RequestError) -> JSONValue {
    for member in facts.members ?? [] where member.name != "age" {
      throw .invalid(field: member.name, reason: "unknown_fact")
    }
    return ["decision": "needs_information", "text": "Hvor gammel er du?"]
  }

  func project(_ name: String, asOf: CalendarDate?) throws(RequestError) -> JSONValue {
    guard name != "9.9" else { throw .notFound(field: "project", value: name) }
    var project: JSONValue = ["id": JSONValue(name)]
    project.set("asOf", .text(asOf?.description))
    return project
  }

  func projects(
    area: String?, status: String?, asOf: CalendarDate?
  ) throws(RequestError) -> JSONValue {
    ["projects": .strings([area, status, asOf?.description].compactMap { $0 })]
  }

  func decisions(
    meeting: CalendarDate?, caseNumber: String?
  ) throws(RequestError) -> JSONValue {
    ["decisions": .strings([meeting?.description, caseNumber].compactMap { $0 })]
  }

  func search(_ query: String, limit: Int) -> JSONValue {
    ["hits": [["text": JSONValue(query), "score": JSONValue(limit)]]]
  }

  func information() -> JSONValue { ["version": JSONValue(version)] }

  func lines(of text: InformationText) -> [String] { ["Om \(text.rawValue)"] }
}

/// A desk with a parrot behind it.
func makeDesk(
  _ assistant: any Answering = Parrot(), configure: (inout Configuration) -> Void = { _ in }
) -> Desk {
  var configuration = Configuration()
  configure(&configuration)
  let log = Log(level: .error, isJournal: false, sink: { _ in })
  return Desk(service: makeService(assistant), configuration: configuration, log: log)
}

/// What a parrot answers from.
func makeService(_ assistant: any Answering = Parrot()) -> Service {
  let texts = Dictionary(
    uniqueKeysWithValues: ProtocolText.allCases.map { key in
      (key, key.rawValue + key.placeholders.map { " {\($0)}" }.joined())
    })
  guard let wording = ProtocolWording(texts) else { preconditionFailure("words are missing") }
  return Service(assistant: assistant, wording: wording)
}

/// Speaks with a session as a client does, without sockets.
struct Dialogue {
  private(set) var session: any Session
  private(set) var isClosed = false
  private(set) var turns = 0
  var now = ContinuousClock.now

  init(_ desk: Desk = makeDesk(), client: Client = Client()) {
    session = OpeningSession(desk: desk, client: client, now: now)
  }

  /// Sends bytes and gives back what is said to them.
  mutating func send(_ bytes: [UInt8]) -> [UInt8] {
    session.receive(bytes[...])
    return advance()
  }

  /// Sends text and gives back what is said to it.
  mutating func send(_ text: String) -> String {
    String(decoding: send(Array(text.utf8)), as: UTF8.self)
  }

  /// Sends no more.
  mutating func end() -> String {
    session.endInput()
    return String(decoding: advance(), as: UTF8.self)
  }

  /// Lets time pass.
  mutating func wait(_ seconds: Int) -> String {
    String(decoding: waitForBytes(seconds), as: UTF8.self)
  }

  /// Lets time pass.
  mutating func waitForBytes(_ seconds: Int) -> [UInt8] {
    now += .seconds(seconds)
    guard let deadline = session.deadline, deadline <= now else { return [] }
    var output: [UInt8] = []
    isClosed = session.expire(&output, now: now) == .closing
    return output
  }

  private mutating func advance() -> [UInt8] {
    var output: [UInt8] = []
    while !isClosed {
      turns += 1
      let progress = session.advance(&output, now: now)
      if let successor = session.successor {
        session = successor
      } else if progress == .closing {
        isClosed = true
      } else if progress == .waiting {
        break
      }
    }
    return output
  }
}

/// A request of JSON-RPC as a line.
func call(_ method: String, _ params: JSONValue? = nil, id: JSONValue? = 1) -> String {
  String(decoding: RPCRequest(id: id, method: method, params: params).json.encoded(), as: UTF8.self)
    + "\n"
}

/// The value that a line holds.
func value(_ line: some StringProtocol) throws -> JSONValue {
  try JSONReader.read(Array(line.utf8))
}
