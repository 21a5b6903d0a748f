import JSONCoding
import DataFiles
import Testing

@testable import DataTools

@Suite struct `Protocol wording` {
  private func faults(_ text: String) throws -> [DataFault] {
    let folder = try SampleFolder(["protocol.json": text])
    var log = FaultLog()
    ProtocolWording(keys: [("tooLong", ["limit"]), ("draining", [])])
      .check(DataFolder(folder.path), &log)
    return log.faults
  }

  @Test func `has a sentence for each key`() throws {
    let sound = #"{"texts": {"tooLong": "Højst {limit}.", "draining": "Farvel."}}"#
    #expect(try faults(sound).isEmpty)
  }

  @Test func `is at fault for a missing key, an unknown one and an unknown placeholder`() throws {
    let found = try faults(#"{"texts": {"tooLong": "Højst {limt}.", "drainig": "Farvel."}}"#)
    #expect(found.map(\.code) == [.unknownReference, .missingWording, .unknownKey])
    #expect(found.map(\.position.column) == [23, 11, 40])
  }
}
