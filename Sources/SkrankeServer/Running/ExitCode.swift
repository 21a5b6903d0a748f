/// How the process ends (sysexits.h).
enum ExitCode {
  /// All was well.
  static let fine: Int32 = 0
  /// The command line cannot be meant.
  static let usage: Int32 = 64
  /// The data do not load.
  static let badData: Int32 = 65
  /// An address cannot be listened on.
  static let cannotListen: Int32 = 71
  /// A file that was asked for cannot be made.
  static let cannotMakeFile: Int32 = 73
}
