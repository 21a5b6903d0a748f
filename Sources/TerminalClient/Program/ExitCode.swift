/// How `skranke` ends; past the first three as sysexits.h has it.
public enum ExitCode {
  /// The documents held the answer.
  public static let answered: Int32 = 0
  /// The documents do not hold the answer.
  public static let notInDocuments: Int32 = 1
  /// The reply is a question back.
  public static let questionBack: Int32 = 2
  /// The command line, or the question, cannot be meant.
  public static let usage: Int32 = 64
  /// The data or the input cannot be read.
  public static let badData: Int32 = 65
  /// Nothing listens there, or it went away.
  public static let noDaemon: Int32 = 69
  /// A mistake of ours.
  public static let internalError: Int32 = 70
  /// A file cannot be written.
  public static let cannotWrite: Int32 = 73

  /// The code for what became of a question.
  static func code(outcome: String?) -> Int32 {
    switch outcome {
    case "answer": answered
    case "unknown": notInDocuments
    case "clarify": questionBack
    default: internalError
    }
  }
}
