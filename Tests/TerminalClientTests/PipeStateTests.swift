import JSONCoding
import Testing

@testable import TerminalClient

@Suite struct `Pipe state` {
  private func text(_ result: Result<JSONValue, DeskError>) -> String? {
    try? result.get().string
  }

  @Test func `gives answers in the order of the questions`() {
    var state = PipeState()
    for question in ["a", "b", "c"] { _ = state.begin(.success(question), explain: false) }
    state.finish(2, .success("B"))
    #expect(state.takeReady().isEmpty)
    state.finish(1, .success("A"))
    #expect(state.takeReady().map(text) == ["A", "B"])
    state.finish(3, .success("C"))
    #expect(state.takeReady().map(text) == ["C"])
  }

  @Test func `knows what must be asked again over another connection`() {
    var state = PipeState()
    let lines = ["a", "b", "c"].map { state.begin(.success($0), explain: false) }
    state.finish(2, .success("B"))
    #expect(state.linesUnderWay == [lines[0], lines[2]])
    let end = state.end()
    #expect(state.linesUnderWay == [lines[0], lines[2], end])
  }

  @Test func `is done when the input has ended and all was taken`() {
    var state = PipeState()
    _ = state.begin(.success("a"), explain: false)
    _ = state.end()
    #expect(!state.isDone)
    state.finish(1, .success("A"))
    _ = state.takeReady()
    #expect(state.isDone)
  }

  @Test func `keeps the place of a line that is no question`() throws {
    var state = PipeState()
    let fault = DeskError.refused(code: -32_001, message: "For langt.")
    let line = state.begin(.failure(fault), explain: false)
    #expect(try JSONReader.read(line.dropLast())["method"] == "ping")
    state.finish(1, .success([:]))
    #expect(throws: fault) { try state.takeReady().first?.get() }
  }

  @Test func `keeps the line of a question until its answer is there`() {
    var state = PipeState()
    let line = state.begin(.success("a"), explain: true)
    #expect(state.underWay == [1: line])
    state.finish(1, .success("A"))
    state.finish(1, .success("again"))
    #expect(state.underWay.isEmpty && state.takeReady().count == 1)
  }
}
