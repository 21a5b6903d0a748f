import JSONCoding
import Testing

@testable import TerminalClient

@Suite struct `Bridge state` {
  @Test func `knows what has no reply when the connection ends`() {
    var state = BridgeState()
    let number = state.open()
    let taken = [state.begin([1, "a"], over: number), state.begin([2], over: number)]
    state.finish(["a"], over: number)
    let left = [state.close(number), state.close(number)]
    #expect(taken == [true, true])
    #expect(left == [[1, 2], []])
  }

  @Test func `takes nothing for a connection that has ended`() {
    var state = BridgeState()
    let first = state.open()
    _ = state.close(first)
    let closed = state.begin([1], over: first)
    let second = state.open()
    let taken = [state.begin([1], over: first), state.begin([1], over: second)]
    #expect(!closed && taken == [false, true])
    state.finish([1], over: first)
    #expect(state.underWay == [1])
  }

  @Test(
    arguments: [
      (#"{"id":7,"method":"ping"}"#, "[7]"),
      (#"[{"id":"a"},{"method":"x"},{"id":null}]"#, #"["a",null]"#),
      (#"{"method":"notifications/initialized"}"#, "[]"), ("{", "[]"),
    ])
  func `finds the ids of a message`(line: String, ids: String) {
    let found = JSONValue(BridgeState.ids(of: Array(line.utf8)))
    #expect(String(decoding: found.encoded(), as: UTF8.self) == ids)
  }
}
