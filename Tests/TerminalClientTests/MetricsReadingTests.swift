import Testing

@testable import TerminalClient

@Suite struct `Metrics reading` {
  @Test func `finds values, sums and the largest`() {
    let reading = MetricsReading(
      """
      # TYPE skranke_questions_total counter
      skranke_questions_total{dialect="text",outcome="answer",intent="a"} 3
      skranke_questions_total{dialect="json",outcome="answer",intent="b"} 4
      skranke_questions_total{dialect="json",outcome="unknown",intent="b"} 1
      skranke_connections 2
      skranke_knowledge_info{version="a\\"}\\\\ b"} 1
      rubbish
      """)
    #expect(reading.samples.count == 5)
    #expect(reading.value("connections") == 2)
    #expect(reading.value("questions_total", ["outcome": "answer"]) == 7)
    #expect(reading.values("questions_total", by: "intent").map(\.label) == ["b", "a"])
    #expect(reading.values("knowledge_info", by: "version").first?.label == #"a"}\ b"#)
    #expect(reading.value("nix") == nil)
  }

  @Test func `tells how long most answers took`() {
    let reading = MetricsReading(
      """
      skranke_answer_seconds_bucket{le="0.001"} 6
      skranke_answer_seconds_bucket{le="0.01"} 9
      skranke_answer_seconds_bucket{le="+Inf"} 10
      skranke_answer_seconds_count 10
      """)
    #expect(reading.bound(of: "answer_seconds", share: 0.5) == 0.001)
    #expect(reading.bound(of: "answer_seconds", share: 0.9) == 0.01)
    #expect(reading.bound(of: "answer_seconds", share: 0.99) == .infinity)
    #expect(MetricsReading("").bound(of: "answer_seconds", share: 0.5) == nil)
  }
}

@Suite struct `Status text` {
  @Test func `is Danish, with what there is to tell`() {
    let reading = MetricsReading(
      """
      skranke_questions_total{dialect="text",outcome="answer",intent="decision.show"} 1234
      skranke_questions_total{dialect="json",outcome="unknown",intent="other"} 2
      skranke_answer_seconds_bucket{le="0.00025"} 1236
      skranke_answer_seconds_count 1236
      skranke_events_total{event="closed_idle"} 3
      skranke_events_total{event="reloads"} 1
      skranke_connections 1
      skranke_connections_accepted_total 20
      skranke_limit{limit="max_connections"} 1024
      skranke_data_faults 2
      skranke_knowledge_info{version="5b2c"} 1
      skranke_knowledge_age_seconds 7300
      skranke_uptime_seconds 200000
      skranke_resident_memory_bytes 67319889
      skranke_open_descriptors 23
      skranke_max_descriptors 1280
      """)
    #expect(
      StatusText(reading, at: "127.0.0.1:7411").lines == [
        "skranked på 127.0.0.1:7411 har kørt i 2 dage og tager imod.",
        "Viden         version 5b2c, læst for 2 timer siden; nyere data har 2 fejl og er ikke taget "
          + "i brug",
        "Spørgsmål     1.236 i alt: 1.234 besvaret, 2 står ikke i dokumenterne, 0 spurgt tilbage",
        "Måde          tekst 1.234, JSON-RPC 2", "Hyppigst      decision.show 1.234, other 2",
        "Svartid       halvdelen højst 0,25 ms, 99 af 100 højst 0,25 ms",
        "Forbindelser  1 åben af højst 1.024; 20 siden start, 0 afvist",
        "Grænser nået  lukket i stilhed 3", "Genindlæst    1 gange, 0 med fejl",
        "Hukommelse    64,2 MB; 23 filer åbne af højst 1.280",
      ])
  }

  @Test(
    arguments: [
      (0.0, "0 sekunder"), (1.9, "1 sekund"), (119, "119 sekunder"), (120, "2 minutter"),
      (7_200, "2 timer"), (172_800, "2 dage"),
    ])
  func `tells times in the largest unit there are two of`(seconds: Double, text: String) {
    #expect(StatusText.duration(seconds) == text)
  }

  @Test(arguments: [
    (0.25, "0,25"), (2.5, "2,5"), (10, "10"), (1_000.05, "1.000,05"), (0.05, "0,05"),
  ])
  func `writes numbers the Danish way`(value: Double, text: String) {
    #expect(StatusText.decimal(value) == text)
  }
}
