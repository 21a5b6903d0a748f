import Knowledge
import Testing

@Suite struct `Subjects of records` {
  @Test(arguments: ["project:3.6", "meeting:2014-03-03", "item:2014-03-03/4", "area:3", "topic:x"])
  func `are written as they are read`(text: String) {
    #expect(Subject(text)?.description == text)
  }

  @Test(arguments: ["", "project", "project:", "item:2014", "item:/4", "planet:mars"])
  func `are refused where they name nothing`(text: String) {
    #expect(Subject(text) == nil)
  }
}
