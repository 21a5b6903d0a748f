import DataFiles
import Foundation
import Testing

@testable import DataTools

@Suite struct `Evaluation questions` {
  private func question(expecting groups: String) throws -> EvaluationQuestion {
    let text = #"{"question": "q", "outcome": "answer", "expect": \#(groups)}"#
    let file = try DataFile(path: "x.json", parsing: Array(text.utf8))
    var faults = FaultLog()
    return EvaluationQuestion(file.root, in: file.path, &faults)
  }

  @Test func `need one string of every group, whatever the case and spelling`() throws {
    let question = try question(expecting: #"[["97"], ["Fremmøde", "rådhuset"]]"#)
    #expect(question.isSatisfied(by: "På raadhuset koster det 97 kr."))
    #expect(!question.isSatisfied(by: "På rådhuset koster det 93 kr."))
  }

  @Test func `find short words only as whole ones`() throws {
    let question = try question(expecting: #"[["ja"]]"#)
    #expect(!question.isSatisfied(by: "I januar."))
    #expect(question.isSatisfied(by: "Ja, i januar."))
  }
}
