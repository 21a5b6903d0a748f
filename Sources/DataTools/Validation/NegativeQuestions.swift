import Concurrency
import DanishText
import DataFiles
import JSONCoding
import Knowledge

/// Finds negatives that are a record's question, or stand twice: what is answered cannot be refused.
struct NegativeQuestions {
  let knowledge: KnowledgeBase

  func check(_ files: [DataFile], _ faults: inout FaultLog) {
    var answered: [[UInt8]: Int] = [:]
    for (record, keys) in keysOfRecords().enumerated() {
      for key in keys { answered[key] = record }
    }
    var known: [[UInt8]: String] = [:]
    for file in files {
      for value in file.root["questions"]?.array ?? [] {
        guard let question = value.string else { continue }
        let key = Self.key(question)
        let answer = answered[key].map { "\"\(knowledge.records[$0].id)\" answers it" }
        if let owner = answer ?? known[key] {
          faults.add(
            DataFault(
              .contradiction, file: file.path, at: value.position,
              "\"\(question)\" cannot be a negative: \(owner); remove one of them"))
        } else {
          known[key] = "it stands in \(file.path):\(value.position) already"
        }
      }
    }
  }

  /// The keys of every record's questions.
  private func keysOfRecords() -> [[[UInt8]]] {
    let spans = Parallel.spans(of: knowledge.records.count, atMost: 8)
    return Parallel.map(spans.count) { span in
      knowledge.records[spans[span]].map { $0.questions.map { Self.key($0.text) } }
    }.flatMap(\.self)
  }

  /// A question without capitals and signs.
  private static func key(_ question: String) -> [UInt8] {
    Folding.foldedBytes(TextNormalizer.normalize(question)).filter { byte in
      (48...57).contains(byte) || (97...122).contains(byte) || byte >= 0x80
    }
  }
}
