import JSONCoding
import Testing

@testable import TerminalClient

@Suite struct `Completing` {
  private let completer = Completer(projects: [
    "projects": [
      ["id": "3.5", "title": "Det digitale bibliotek"],
      ["id": "3.6", "title": "DUBU – digitalisering af området"],
    ]
  ])

  @Test func `completes commands at the beginning only`() {
    #expect(completer.completion(of: "/fo")?.candidates == ["/forfra"])
    #expect(completer.completion(of: "/f")?.common == "/f")
    #expect(completer.completion(of: "se /fo") == nil)
  }

  @Test func `completes names and numbers of projects, whatever the case`() {
    #expect(completer.completion(of: "Hvem leder dub") == .init(replaced: 3, candidates: ["DUBU"]))
    #expect(completer.completion(of: "Og 3.")?.candidates == ["3.5", "3.6"])
    #expect(completer.completion(of: "Og 3.")?.common == "3.")
  }

  @Test func `takes several words where a name has them`() {
    #expect(
      completer.completion(of: "hvad er det digitale b")
        == .init(replaced: 14, candidates: ["Det digitale bibliotek"]))
  }

  @Test func `completes nothing where nothing begins like it`() {
    #expect(completer.completion(of: "") == nil)
    #expect(completer.completion(of: "hvad ") == nil)
    #expect(Completer(projects: nil).completion(of: "dub") == nil)
  }
}
