import DataFiles
import Foundation
import IntentMatching
import Testing

@Suite struct `The project's own intents` {
  @Test func `load without a fault`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    // The lists come from the knowledge; their names are all that the sentences need.
    let lists = ["project", "meeting", "item", "area", "person", "status", "committee", "home"]
    let slots = Dictionary(uniqueKeysWithValues: lists.map { ($0, [SlotValue]()) })
    var faults = FaultLog()
    let catalogue = IntentCatalogue(
      loading: DataFolder(root.appending(path: "Intents").path), slotValues: slots, &faults)
    #expect(faults.faults.map(\.description) == [])
    #expect(catalogue.intents.count >= 30)
  }
}
