import Assistant
import DataFiles
import Foundation
import JSONCoding
import Sockets
import TestSupport
import Testing

@testable import SkrankeServer

private func unknown(_ question: String) -> AnsweredQuestion {
  AnsweredQuestion(
    question,
    Answer(outcome: .unknown, text: "", intent: .init(name: "price.ask", confidence: 1)))
}

@Suite struct `Unanswered questions` {
  private let folder: TemporaryFolder
  private let log = Log(level: .error, isJournal: false, sink: { _ in })

  init() throws { folder = try TemporaryFolder() }

  private func lines(_ name: String) throws -> [String] {
    try String(contentsOfFile: folder.file(name), encoding: .utf8).split(separator: "\n")
      .map(String.init)
  }

  @Test func `are kept as lines of JSON, with personal numbers masked`() throws {
    let questions = try UnansweredQuestions(
      path: folder.file("f"), mostBytes: 1_000, log: log,
      now: { Date(timeIntervalSince1970: 1_401_721_200) })
    questions.keep(unknown("Jeg er 010180-1234.\nHvad koster \"et pas\"?"))
    questions.flush()
    #expect(
      try lines("f") == [
        #"{"time":"2014-06-02T15:00:00Z","question":"Jeg er xxxxxx-xxxx.\nHvad koster "#
          + #"\"et pas\"?","intent":"price.ask","dialect":"text"}"#
      ])
    #expect(questions.counts.kept == 1)
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.file("f"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func `are dropped past the length of the file, and go on in a new one`() throws {
    let questions = try UnansweredQuestions(path: folder.file("f"), mostBytes: 250, log: log)
    for _ in 1...5 { questions.keep(unknown("Hvad koster et pas?")) }
    questions.flush()
    let kept = try lines("f").count
    #expect(kept == 2)
    #expect(questions.counts.kept == kept && questions.counts.dropped == 5 - kept)
    try FileManager.default.moveItem(atPath: folder.file("f"), toPath: folder.file("g"))
    questions.reopen()
    questions.keep(unknown("Hvad koster en hund?"))
    questions.flush()
    #expect(try lines("f").count == 1)
    #expect(try lines("g").count == kept)
  }

  @Test func `that cannot be written are counted`() throws {
    let questions = try UnansweredQuestions(path: "/dev/full", mostBytes: 250, log: log)
    questions.keep(unknown("Hvad koster et pas?"))
    questions.flush()
    #expect(questions.counts.dropped == 1)
  }

  @Test func `need a file that can be made`() {
    #expect(throws: SocketError.self) {
      try UnansweredQuestions(path: "/nowhere/f", mostBytes: 250, log: log)
    }
  }

  @Test func `come from every dialect, and answered ones do not`() throws {
    let questions = try UnansweredQuestions(path: folder.file("f"), mostBytes: 10_000, log: log)
    let service = makeService(Stranger())
    let desk = Desk(
      service: service, configuration: Configuration(), log: log, unanswered: questions)
    var dialogue = Dialogue(desk)
    _ = dialogue.send("en ukendt\nto\n")
    _ = dialogue.send(call("ask", ["tre ukendt"]) + call("ask", ["question": "fire"]))
    _ = dialogue.send(call("tools/call", ["name": "ask", "arguments": ["question": "fem ukendt"]]))
    _ = dialogue.send(call("tools/call", ["name": "knowledge.info"]))
    questions.flush()
    let told = try lines("f").map { try value($0) }
    #expect(told.map { $0["question"] } == ["en ukendt", "tre ukendt", "fem ukendt"])
    #expect(told.map { $0["dialect"] } == ["text", "json", "tool"])
    let text = MetricsText.of(desk, process: ProcessFacts())
    #expect(
      text.contains(#"skranke_questions_total{dialect="tool",outcome="unknown",intent="a"} 1"#))
    #expect(
      text.contains(#"skranke_questions_total{dialect="text",outcome="answer",intent="a"} 1"#))
    #expect(text.contains("skranke_answer_seconds_count 5\n"))
    #expect(text.contains("skranke_unanswered_kept_total 3\n"))
  }
}

/// Knows what does not end in «ukendt».
private struct Stranger: Answering {
  private let parrot = Parrot()

  func ask(_ question: String, _ state: inout DialogueState, explain: Bool) -> Answer {
    Answer(
      outcome: question.hasSuffix("ukendt") ? .unknown : .answer, text: question,
      intent: .init(name: "a", confidence: 1))
  }

  func checkExemption(_ facts: JSONValue) throws(RequestError) -> JSONValue { [:] }
  func project(_ name: String, asOf: CalendarDate?) throws(RequestError) -> JSONValue { [:] }
  func projects(
    area: String?, status: String?, asOf: CalendarDate?
  ) throws(RequestError) -> JSONValue { [:] }
  func decisions(
    meeting: CalendarDate?, caseNumber: String?
  ) throws(RequestError) -> JSONValue { [:] }
  func search(_ query: String, limit: Int) -> JSONValue { [:] }
  func information() -> JSONValue { parrot.information() }
  func lines(of text: InformationText) -> [String] { [] }
}
