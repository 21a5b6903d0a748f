import DataFiles
import JSONCoding

/// The questions that are measured with: those of the evaluation.
enum Questions {
  /// Reads a folder of question files.
  ///
  /// - Parameter path: The folder.
  /// - Returns: The questions, in the order of files.
  /// - Throws: Every fault.
  static func read(_ path: String) throws(DataFaults) -> [String] {
    var faults = FaultLog()
    let files = DataFolder(path).files(in: "", &faults)
    try faults.throwIfAny()
    return files.flatMap { file in
      (file.root["questions"]?.array ?? []).compactMap { $0["question"]?.string }
    }
  }
}
