import Foundation

/// The memory of a process, as the kernel tells it (proc(5), `/proc/pid/status`).
struct ResidentMemory: Equatable, Sendable {
  /// KiB in memory now.
  var now = 0
  /// The most that there were.
  var most = 0

  /// Reads that of a process.
  ///
  /// - Parameter process: Its number; by default this one.
  init(of process: Int32 = ProcessInfo.processInfo.processIdentifier) {
    let status = FileManager.default.contents(atPath: "/proc/\(process)/status")
    self.init(status: String(decoding: status ?? Data(), as: UTF8.self))
  }

  /// Reads the text of the file; what is missing is 0.
  init(status: String) {
    for line in status.split(separator: "\n") {
      let words = line.split { $0 == " " || $0 == "\t" }
      guard words.count > 1, let number = Int(words[1]) else { continue }
      if words[0] == "VmRSS:" { now = number }
      if words[0] == "VmHWM:" { most = number }
    }
  }
}
