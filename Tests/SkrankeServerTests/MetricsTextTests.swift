import Testing

@testable import SkrankeServer

@Suite struct `Latency histogram` {
  @Test func `counts each time in the class it is in, and all at the end`() {
    var histogram = LatencyHistogram()
    for time in [Duration.microseconds(100), .microseconds(101), .milliseconds(3), .seconds(2)] {
      histogram.add(time)
    }
    #expect(histogram.cumulative == [1, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 4])
    #expect(histogram.total == .microseconds(2_003_201))
  }
}

@Suite struct `Process facts` {
  @Test func `are read as Linux tells them`() {
    #expect(ProcessFacts.residentBytes(in: "Name:\tx\nVmRSS:\t   2048 kB\n") == 2_097_152)
    #expect(ProcessFacts.residentBytes(in: "") == 0)
    let now = ProcessFacts.now()
    #expect(now.residentBytes > 0 && now.openDescriptors > 2 && now.mostDescriptors > 2)
  }
}

@Suite struct `Metrics text` {
  @Test func `has a help, a type and a value for each metric`() {
    let process = ProcessFacts(residentBytes: 1, openDescriptors: 2, mostDescriptors: 3)
    let text = MetricsText.of(makeDesk(), process: process)
    let lines = text.split(separator: "\n")
    let typed = lines.filter { $0.hasPrefix("# TYPE ") }.compactMap {
      $0.split(separator: " ").dropFirst(2).first.map(String.init)
    }
    #expect(Set(typed).count == typed.count)
    for line in lines where !line.hasPrefix("#") {
      #expect(typed.contains { line.hasPrefix($0) }, "\(line)")
      #expect(line.split(separator: " ").last.flatMap { Double($0) } != nil, "\(line)")
    }
    #expect(text.contains("skranke_resident_memory_bytes 1\n"))
    #expect(text.contains("skranke_answer_seconds_bucket{le=\"0.00025\"} 0\n"))
    #expect(text.contains("skranke_knowledge_info{version=\"1\"} 1\n"))
    #expect(text.hasSuffix("\n"))
  }
}
