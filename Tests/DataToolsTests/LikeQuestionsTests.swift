import TestSupport
import Testing

@testable import DataTools

@Suite struct `Like questions` {
  private func groups(_ texts: [String]) -> [[String]] {
    var lines = UnansweredLines()
    for text in texts { lines.add(Array(#"{"question":"\#(text)"}"#.utf8)) }
    return LikeQuestions(lines.questions).groups.map { $0.questions.map(\.text) }
  }

  @Test func `gather around the one that was asked most`() {
    let found = groups([
      "Hvad koster et nyt pas?", "Hvad koster et pas?", "Hvornår åbner svømmehallen?",
      "Hvad koster et pas?", "Åbner svømmehallen om søndagen?", "Hvor er genbrugspladsen?",
    ])
    #expect(
      found == [
        ["Hvad koster et pas?", "Hvad koster et nyt pas?"],
        ["Hvornår åbner svømmehallen?", "Åbner svømmehallen om søndagen?"],
        ["Hvor er genbrugspladsen?"],
      ])
  }

  @Test func `are not made alike by common words`() {
    let found = groups([
      "Hvad koster et pas?", "Hvad koster en hund?", "Hvad koster en plads?", "Hvad koster en bil?",
    ])
    #expect(found.count == 4)
  }

  @Test func `of no words stand alone`() {
    #expect(groups(["?!", "…"]).count == 2)
    #expect(groups([]).isEmpty)
  }
}

@Suite struct `Unanswered lines` {
  @Test func `are counted with the days they were asked on`() {
    var lines = UnansweredLines()
    lines.add(
      Array(
        """
        {"time":"2014-06-03T10:00:00Z","question":"Hvad koster et pas?"}
        {"time":"2014-06-02T10:00:00Z","question":"hvad koster et pas"}
        {"time":"2014-06-0
        {"tid":1}

        """.utf8))
    #expect(
      lines.questions == [
        UnansweredQuestion(
          text: "Hvad koster et pas?", count: 2, first: "2014-06-02", last: "2014-06-03")
      ])
    #expect(lines.faulty == 2)
  }
}

@Suite struct `The gaps command` {
  @Test func `prints groups from a number of questions on`() throws {
    let folder = try SampleFolder([
      "a": #"{"time":"2014-06-02T10:00:00Z","question":"Hvad koster et pas?"}"#,
      "b": """
      {"time":"2014-06-05T10:00:00Z","question":"Hvad koster et pas?"}
      {"time":"2014-06-05T10:00:00Z","question":"Hvornår åbner hallen?"}
      """,
    ])
    let recorder = Recorder()
    let program = ToolProgram(environment: [:], streams: recorder.streams)
    let files = [folder.path + "/a", folder.path + "/b"]
    #expect(program.run(["kb", "gaps", "--min", "2"] + files) == 0)
    #expect(
      recorder.output == """
        2 × Hvad koster et pas?
              2014-06-02 to 2014-06-05

        3 questions in 2 groups, 1 of them shown

        """)
    let lines = Recorder()
    let json = ToolProgram(environment: [:], streams: lines.streams)
    #expect(json.run(["kb", "gaps", "--json"] + files) == 0)
    #expect(
      lines.output.hasPrefix(
        #"{"count":2,"first":"2014-06-02","last":"2014-06-05","questions":[{"text":"#))
    #expect(json.run(["kb", "gaps", "/nowhere"]) == 66)
    #expect(json.run(["kb", "gaps"]) == 64)
    #expect(json.run(["kb", "gaps", "--min", "0", "x"]) == 64)
  }
}
