import Eligibility
import JSONCoding
import Testing

@Suite struct `Batches` {
  private func run(_ text: String, chunk: Int, limit: Int = 1_000) throws -> [JSONValue] {
    var batch = DecisionBatch(writing: DecisionFormat(of: try exemption()), limit: limit)
    let input = Array(text.utf8)
    var output: [UInt8] = []
    for start in stride(from: 0, to: input.count, by: chunk) {
      output += batch.consume(input[start..<min(start + chunk, input.count)])
    }
    output += batch.finish()
    #expect(output.isEmpty || output.last == UInt8(ascii: "\n"))
    return try output.split(separator: UInt8(ascii: "\n")).map { try JSONReader.read(Array($0)) }
  }

  private let text = """
    {"facts": {"age": 12}}\r
    {"facts": {"agee": 72}}
    {"facts": {"hasCPR": 1}}
    not JSON

    {"fact": {}}
    {}
    [1]
    {"facts": {"computerAccessAtHome": false}}
    """

  @Test(arguments: [1, 2, 7, 64, 1_000])
  func `answer line by line, in order, however the input is cut`(chunk: Int) throws {
    let lines = try run(text, chunk: chunk)
    #expect(
      lines.map { $0["decision"]?.string ?? $0["error"]?["reason"]?.string } == [
        "not_required", "unknown_fact", "wrong_type", "malformed", "malformed", "unknown_member",
        "missing", "malformed", "eligible",
      ])
    #expect(lines[1]["error"]?["field"] == "agee")
    #expect(lines[2]["error"]?["line"] == 3)
    #expect(lines[3]["error"]?["field"]?.isNull == true)
  }

  @Test func `do not hold a line past the limit, and go on behind it`() throws {
    let long = "{\"facts\": {}" + String(repeating: " ", count: 200) + "}\n{\"facts\": {}}\n"
    let lines = try run(long, chunk: 16, limit: 100)
    #expect(lines.count == 2)
    #expect(lines[0]["error"]?["reason"] == "line_too_long")
    #expect(lines[1]["decision"] == "needs_information")
  }

  @Test func `answer nothing with nothing`() throws {
    #expect(try run("", chunk: 1).isEmpty)
  }

  @Test func `count what they answered`() throws {
    var batch = DecisionBatch(writing: DecisionFormat(of: try exemption()))
    _ = batch.consume(Array("{}\n{\"facts\": {}}\n".utf8)[...])
    #expect(batch.lines == 2)
    #expect(batch.faulty == 1)
  }
}
