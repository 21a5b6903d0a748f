/// How a tool ends (sysexits.h).
enum ToolExit {
  /// All is well.
  static let fine: Int32 = 0
  /// A figure is below the minimum that was asked for.
  static let belowMinimum: Int32 = 1
  /// The case cannot be decided before more is known.
  static let needsInformation: Int32 = 2
  /// The command line cannot be meant.
  static let usage: Int32 = 64
  /// The data have faults.
  static let badData: Int32 = 65
  /// A file or folder cannot be read.
  static let noInput: Int32 = 66
  /// The output cannot be written.
  static let cannotWrite: Int32 = 74
}
