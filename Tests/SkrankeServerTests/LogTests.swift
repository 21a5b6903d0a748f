import Sockets
import Testing

@testable import SkrankeServer

@Suite struct `The log` {
  private let lines = Guarded<[String]>([])

  private func log(_ level: LogLevel = .debug, isJournal: Bool = true) -> Log {
    Log(level: level, isJournal: isJournal) { [lines] line in lines.withLock { $0.append(line) } }
  }

  private func written(_ log: Log) -> [String] {
    log.flush()
    return lines.current
  }

  @Test func `has a line an event, with a priority for the journal`() {
    let log = log()
    log.error("broken", ["why": "disk"])
    log.notice("listening", ["on": "127.0.0.1:7411"])
    #expect(written(log) == ["<3>broken why=disk", "<5>listening on=127.0.0.1:7411"])
  }

  @Test func `has the time where there is no journal`() throws {
    let log = log(isJournal: false)
    log.warning("x")
    let line = try #require(written(log).first)
    #expect(line.hasSuffix("Z warning x"))
    #expect(line.hasPrefix("20"))
  }

  @Test func `leaves out what is less important than asked for`() {
    let log = log(.notice)
    log.info("a")
    log.debug("b")
    log.notice("c")
    #expect(written(log) == ["<5>c"])
  }

  @Test func `lets nobody begin a line of their own`() {
    let log = log()
    log.notice("question", ["text": "a\n<0>b\u{1B}[2J\" x=\\y", "n": ""])
    #expect(written(log) == ["<5>question text=\"a <0>b [2J\\\" x=\\\\y\" n=\"\""])
  }
}
