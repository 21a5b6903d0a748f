import TextClassification
import Testing

@Suite struct `Lists of features` {
  @Test func `give every text back, empty ones too`() {
    var lists = FeatureLists()
    #expect(lists.count == 0)
    lists.append([3, 1])
    lists.append([])
    lists.add(8)
    lists.add(9)
    lists.finishText()
    #expect(lists.count == 3)
    #expect(lists[0] == [3, 1])
    #expect(lists[1].isEmpty)
    #expect(lists[2] == [8, 9])
  }
}
