import TestSupport
import Testing

@testable import DataTools

@Suite struct `Tool arguments` {
  @Test func `are taken by name, in any order`() throws {
    var arguments = ToolArguments(["--failures", "--min=90", "--questions", "a"])
    #expect(try arguments.value("--questions") == "a")
    #expect(try arguments.value("--min") == "90")
    #expect(try arguments.flag("--failures"))
    #expect(try !arguments.flag("--failures"))
    try arguments.finish()
  }

  @Test func `must all be known`() {
    #expect(throws: ToolUsageError.unknownOption("--x")) { try ToolArguments(["--x"]).finish() }
    #expect(throws: ToolUsageError.unexpectedArgument("x")) { try ToolArguments(["x"]).finish() }
  }

  @Test func `need their values`() {
    #expect(throws: ToolUsageError.missingValue("--min")) {
      var arguments = ToolArguments(["--min"])
      _ = try arguments.value("--min")
    }
    #expect(throws: ToolUsageError.unexpectedValue("--failures")) {
      var arguments = ToolArguments(["--failures=1"])
      _ = try arguments.flag("--failures")
    }
  }
}

@Suite struct `Tool program` {
  private func run(_ arguments: [String], _ recorder: Recorder = Recorder()) -> Int32? {
    ToolProgram(environment: [:], streams: recorder.streams).run(arguments)
  }

  @Test func `leaves to others what names no tool`() {
    #expect(run([]) == nil)
    #expect(run(["Hvem leder FLIS?"]) == nil)
    #expect(run(["--json", "kb"]) == nil)
  }

  @Test(arguments: ToolVerb.all.map(\.words).filter { $0 != ["fritagelse"] })
  func `tells what a tool is for`(words: [String]) {
    let recorder = Recorder()
    #expect(run(words + ["--help"], recorder) == 0)
    #expect(recorder.output.contains("skranke \(words.joined(separator: " "))"))
  }

  @Test(arguments: [["kb"], ["kb", "x"], ["kb", "verify"], ["evaluate", "--min", "x"]])
  func `refuses what cannot be meant`(arguments: [String]) {
    let recorder = Recorder()
    #expect(run(arguments, recorder) == 64)
    #expect(recorder.output.isEmpty && !recorder.errors.isEmpty)
  }

  @Test func `knows what may follow, for a shell that completes`() {
    let program = ToolProgram(environment: [:], streams: Recorder().streams)
    #expect(ToolProgram.firstWords == ["fritagelse", "kb", "evaluate"])
    let ofKnowledge = ["validate", "verify", "gaps", "import", "new", "changed"]
    #expect(program.completions(after: ["kb"]) == ofKnowledge)
    #expect(program.completions(after: ["kb", "verify"])?.contains("--documents") == true)
    #expect(program.completions(after: ["Hvem"]) == nil)
  }

  @Test func `prints every fault and ends with 65`() {
    let recorder = Recorder()
    #expect(
      run(["kb", "validate", "--knowledge-base", "/nowhere", "--intents", "/not"], recorder) == 65)
    #expect(recorder.output.contains("/nowhere: unreadable") && recorder.output.contains("/not/"))
  }

  @Test func `asks for questions that are there`() {
    let recorder = Recorder()
    #expect(run(["evaluate", "--questions", "/nowhere.json"], recorder) == 65)
    #expect(recorder.output.contains("/nowhere.json: unreadable"))
  }
}
