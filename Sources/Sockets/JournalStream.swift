import Glibc

/// Tells whether the journal of systemd reads what the process writes to standard error.
public enum JournalStream {
  /// Whether `JOURNAL_STREAM` names the stream that standard error is (systemd.exec(5)).
  ///
  /// - Parameter environment: The process's environment.
  /// - Returns: False where there is no journal, or standard error goes elsewhere.
  public static func isStandardError(environment: [String: String]) -> Bool {
    guard let text = environment["JOURNAL_STREAM"] else { return false }
    let parts = text.split(separator: ":")
    var status = stat()
    guard parts.count == 2, let device = parts.first, let inode = parts.last,
      fstat(STDERR_FILENO, &status) == 0
    else { return false }
    return UInt(device) == UInt(status.st_dev) && UInt(inode) == UInt(status.st_ino)
  }
}
