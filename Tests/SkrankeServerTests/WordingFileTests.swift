import DataFiles
import JSONCoding
import TestSupport
import Testing
import WireProtocol

@testable import SkrankeServer

@Suite struct `The words of the protocol` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func faults(_ text: String) throws -> [DataFault] {
    try folder.write(text, to: WordingFile.name)
    var log = FaultLog()
    let wording = WordingFile.load(DataFolder(folder.path), &log)
    if log.isEmpty { #expect(wording != nil) }
    return log.faults
  }

  private func file(without key: ProtocolText? = nil, more: String = "") -> String {
    let texts = ProtocolText.allCases.filter { $0 != key }.map { "\"\($0.rawValue)\": \"ord\"" }
    return "{\"texts\": {\(texts.joined(separator: ","))\(more)}}"
  }

  @Test func `load when every key has some`() throws {
    #expect(try faults(file()) == [])
  }

  @Test(arguments: ProtocolText.allCases)
  func `are missed key by key`(key: ProtocolText) throws {
    let found = try faults(file(without: key))
    #expect(found.map(\.code) == [.missingWording])
    #expect(found.first?.message.contains(key.rawValue) == true)
    #expect(found.first?.position != TextPosition.none)
  }

  @Test func `have no other keys and no other placeholders`() throws {
    #expect(try faults(file(more: ", \"nix\": \"x\"")).map(\.code) == [.unknownKey])
    #expect(
      try faults(file(without: .idle, more: ", \"idle\": \"{limmit}\"")).map(\.code)
        == [.unknownReference])
    #expect(try faults(file(without: .idle, more: ", \"idle\": \"{limit}\"")) == [])
  }

  @Test func `tell where they are malformed`() throws {
    let found = try faults("{\n  \"texts\": [")
    #expect(found.map(\.code) == [.malformed])
    #expect(found.first?.position.line == 2)
  }

  @Test func `are missed when the file is`() {
    var log = FaultLog()
    #expect(WordingFile.load(DataFolder("/nix"), &log) == nil)
    #expect(log.faults.map(\.code) == [.unreadable])
  }
}
