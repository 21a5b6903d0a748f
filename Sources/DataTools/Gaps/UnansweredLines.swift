import DanishText
import JSONCoding

/// A question that found no answer, however often it was asked.
struct UnansweredQuestion: Equatable, Sendable {
  /// As it was asked first.
  let text: String
  /// How often.
  var count: Int
  /// The first and the last day, as ISO dates; empty where the lines have none.
  var first: String
  var last: String
}

/// Reads the lines that the daemon keeps of questions without an answer.
struct UnansweredLines: Sendable {
  /// The questions in the order in which they were asked first; the same one in other letters, or with
  /// another sign at its end, is the same.
  private(set) var questions: [UnansweredQuestion] = []
  /// How many lines were none.
  private(set) var faulty = 0
  private var places: [[UInt8]: Int] = [:]

  /// Adds what a file holds.
  mutating func add(_ bytes: [UInt8]) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let value = try? JSONReader.read(Array(line)), let text = value["question"]?.string
      else {
        faulty += 1
        continue
      }
      add(text, day: String((value["time"]?.string ?? "").prefix(10)))
    }
  }

  private mutating func add(_ text: String, day: String) {
    let key = Folding.foldedBytes(text).filter { $0 >= 0x80 || Self.isLetterOrDigit($0) }
    guard let place = places[key] else {
      places[key] = questions.count
      questions.append(UnansweredQuestion(text: text, count: 1, first: day, last: day))
      return
    }
    questions[place].count += 1
    questions[place].first = min(questions[place].first, day)
    questions[place].last = max(questions[place].last, day)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
