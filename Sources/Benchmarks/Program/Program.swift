import Foundation

/// Other programs that are started to be measured.
enum Program {
  /// What goes wrong with them.
  enum Problem: Error {
    /// The program ended with a fault; what it said.
    case failed(String)
    /// The program did not become ready.
    case notReady(String)
  }

  /// The path of this program.
  static var own: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
  }

  /// A program that lies beside this one.
  static func beside(_ name: String) -> String {
    URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent(name).path
  }

  /// Runs a program to its end.
  ///
  /// - Returns: What it wrote to standard output.
  /// - Throws: ``Problem/failed(_:)``, or what Foundation throws.
  static func output(of path: String, _ arguments: [String]) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: output, as: UTF8.self)
    guard process.terminationStatus == 0 else { throw Problem.failed(text) }
    return text
  }
}
