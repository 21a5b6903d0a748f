import JSONCoding
import DanishText
import DataFiles
import Knowledge

/// Finds negatives that are a record's question, or stand twice: what is answered cannot be refused.
struct NegativeQuestions {
  let knowledge: KnowledgeBase

  func check(_ files: [DataFile], _ faults: inout FaultLog) {
    var owners: [[UInt8]: String] = [:]
    for record in knowledge.records {
      for question in record.questions {
        owners[Self.key(question.text)] = "\"\(record.id)\" answers it"
      }
    }
    for file in files {
      for value in file.root["questions"]?.array ?? [] {
        guard let question = value.string else { continue }
        let key = Self.key(question)
        if let owner = owners[key] {
          faults.add(
            DataFault(
              .contradiction, file: file.path, at: value.position,
              "\"\(question)\" cannot be a negative: \(owner); remove one of them"))
        } else {
          owners[key] = "it stands in \(file.path):\(value.position) already"
        }
      }
    }
  }

  /// A question without capitals and signs.
  private static func key(_ question: String) -> [UInt8] {
    Folding.foldedBytes(TextNormalizer.normalize(question)).filter { byte in
      (48...57).contains(byte) || (97...122).contains(byte) || byte >= 0x80
    }
  }
}
