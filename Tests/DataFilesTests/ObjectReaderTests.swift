import DataFiles
import JSONCoding
import Testing

@Suite struct `Reading objects of data files` {
  private enum Colour: String, CaseIterable { case red, green }

  private func file(_ text: String) throws -> DataFile {
    try DataFile(path: "Folder/a.json", parsing: Array(text.utf8))
  }

  @Test func `notes every fault of an object in one run, with its place`() throws {
    let file = try file(
      """
      {
        "id": 7,
        "colour": "blue",
        "names": ["a", " "],
        "odd": 1
      }
      """)
    var log = FaultLog()
    var reader = ObjectReader(file.root, in: file.path)
    #expect(reader.string("id") == "")
    #expect(reader.word("colour", Colour.self) == nil)
    #expect(reader.strings("names") == ["a"])
    #expect(reader.integer("page") == 0)
    reader.finish(&log)
    let found = DataFaults(log.faults).faults.map { "\($0.position) \($0.code.rawValue)" }
    #expect(
      found == [
        "1:1 missingKey", "2:9 wrongType", "3:13 invalidValue", "4:18 invalidValue",
        "5:3 unknownKey",
      ])
  }

  @Test func `reads a value of another type as an empty object`() throws {
    var log = FaultLog()
    var reader = ObjectReader(try file("[1]").root, in: "x")
    #expect(reader.optionalString("id") == nil)
    reader.finish(&log)
    #expect(log.faults.map(\.code) == [.wrongType])
  }

  @Test func `reads citations, and misses them where one must be`() throws {
    var log = FaultLog()
    let root = try file(#"{"citations": [{"document": "d", "page": 0, "evidence": ["x"]}]}"#).root
    var reader = ObjectReader(root, in: "x")
    #expect(reader.citations("citations", &log).first?.evidence == ["x"])
    #expect(reader.citations("more", &log).isEmpty)
    reader.finish(&log)
    #expect(log.faults.map(\.code) == [.invalidValue, .missingCitation])
  }

  @Test func `prints a fault as file, line, column, code and advice`() {
    let fault = DataFault(
      .unknownKey, file: "a.json", at: TextPosition(line: 3, column: 5), "remove it")
    #expect(fault.description == "a.json:3:5: unknownKey: remove it")
    #expect(DataFault(.unreadable, file: "b", "gone").description == "b: unreadable: gone")
  }
}
