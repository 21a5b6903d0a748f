import Foundation
import Sockets

/// What the process takes of the machine, as `/proc` of Linux tells.
struct ProcessFacts: Equatable, Sendable {
  /// Bytes of memory that it has now; 0 where that is not told.
  var residentBytes = 0
  /// Descriptors that are open.
  var openDescriptors = 0
  /// Descriptors that may be open.
  var mostDescriptors = 0

  /// The facts now.
  static func now() -> ProcessFacts {
    var facts = ProcessFacts()
    let manager = FileManager.default
    // Without a descriptor to spare the files cannot be read: the numbers are then 0.
    if let data = manager.contents(atPath: "/proc/self/status") {
      facts.residentBytes = residentBytes(in: String(decoding: data, as: UTF8.self))
    }
    // The list itself is read through one of them.
    let open = try? manager.contentsOfDirectory(atPath: "/proc/self/fd")
    facts.openDescriptors = max(0, (open?.count ?? 0) - 1)
    facts.mostDescriptors = DescriptorLimit.current
    return facts
  }

  /// Reads the resident memory out of `/proc/PID/status`, which has it in kB (proc(5)).
  static func residentBytes(in status: String) -> Int {
    guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") }),
      let number = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first
    else { return 0 }
    return (Int(number) ?? 0) * 1_024
  }
}
