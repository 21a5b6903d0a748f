import DanishText
public import DataFiles
import JSONCoding

/// A question with what a right answer to it cannot lack.
public struct EvaluationQuestion: Sendable {
  /// The question.
  public let question: String
  /// Questions asked before it in the same conversation.
  public let after: [String]
  /// What must become of it: `answer`, `unknown` or `clarify`.
  public let outcome: String
  /// Every group must be found in the answer; any one of a group's strings will do.
  public let expected: [[String]]
  /// The document that must be cited.
  public let document: String?
  /// The decision that must be come to, where it is about a certain person.
  public let decision: String?
  /// How it is asked.
  public let style: String
  /// What it is about.
  public let area: String

  init(_ value: JSONValue, in file: String, _ faults: inout FaultLog) {
    var reader = ObjectReader(value, in: file)
    question = reader.string("question")
    after = reader.optionalStrings("after")
    outcome = reader.string("outcome")
    expected = reader.optionalArray("expect").map { group in
      (group.array ?? []).compactMap(\.string)
    }
    document = reader.optionalString("document")
    decision = reader.optionalString("decision")
    style = reader.optionalString("style") ?? "other"
    area = reader.optionalString("area") ?? "other"
    _ = reader.optional("page")
    reader.finish(&faults)
  }

  /// Whether a text holds what is expected; short words only as whole words, so that «ja» is not
  /// found in «januar».
  func isSatisfied(by text: String) -> Bool {
    let words = Self.words(of: text)
    let folded = Folding.fold(text)
    return expected.allSatisfy { group in
      group.contains { alternative in
        let wanted = Folding.fold(alternative)
        return wanted.utf8.count <= 3
          ? words.contains(Self.words(of: alternative)) : folded.contains(wanted)
      }
    }
  }

  // «2 %» and «2%» are the same words.
  private static func words(of text: String) -> [String] {
    Tokenizer().tokens(in: text).flatMap { token in
      let folded = Folding.fold(token.text)
      guard token.kind == .percent else { return [folded] }
      return [folded.filter { $0 != "%" && !$0.isWhitespace }, "%"]
    }
  }
}

/// Questions of one or more files.
public struct EvaluationSet: Sendable {
  /// The questions, in the order of files.
  public let questions: [EvaluationQuestion]

  /// Reads a file of questions, or every file of a folder.
  ///
  /// - Parameters:
  ///   - path: The file or folder.
  ///   - faults: Where faults are noted.
  public init(_ path: String, _ faults: inout FaultLog) {
    let folder = DataFolder(path)
    let files =
      folder.exists
      ? folder.files(in: "", &faults)
      : [faults.attempt { () throws(DataFault) in try DataFile(reading: path) }].compactMap(\.self)
    var questions: [EvaluationQuestion] = []
    for file in files {
      var reader = ObjectReader(file.root, in: file.path)
      _ = reader.optionalString("purpose")
      questions += reader.array("questions").map { EvaluationQuestion($0, in: file.path, &faults) }
      reader.finish(&faults)
    }
    self.questions = questions
  }
}

extension EvaluationSet {
  /// The questions of a file or folder, to be asked.
  ///
  /// - Parameter path: Where they are.
  /// - Returns: One question at least.
  /// - Throws: `DataFaults`, every fault of them.
  static func toAsk(_ path: String) throws -> EvaluationSet {
    var faults = FaultLog()
    let set = EvaluationSet(path, &faults)
    try faults.throwIfAny()
    guard !set.questions.isEmpty else {
      throw DataFaults([DataFault(.incomplete, file: path, "no questions to ask")])
    }
    return set
  }
}
