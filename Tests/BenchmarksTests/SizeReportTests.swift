import Testing

@testable import Benchmarks

@Suite struct `Figures of a process` {
  @Test func `are read as they were written`() throws {
    let report = try #require(SizeReport(line: "1 2 3 4 5\n"))
    #expect(report.slow == 3)
    #expect(SizeReport(line: report.line) == report)
    #expect(SizeReport(line: "1 2 3 4") == nil)
  }

  @Test func `are found in what the kernel tells of its memory`() {
    let memory = ResidentMemory(status: "Name:\tx\nVmHWM:\t   20 kB\nVmRSS:\t   10 kB\nVmX:\n")
    #expect(memory.now == 10)
    #expect(memory.most == 20)
    #expect(ResidentMemory(status: "").now == 0)
    #expect(ResidentMemory().most > 0)
  }
}
