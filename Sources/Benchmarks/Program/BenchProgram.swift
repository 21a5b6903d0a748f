import DataFiles
import Foundation

/// `skranke-bench`: measures, and prints tables.
public enum BenchProgram {
  /// Does what the command line says.
  ///
  /// - Parameter arguments: Without the program's name.
  /// - Returns: The exit code: 0, 64 for a command line that cannot be meant, 65 for data that do
  ///   not load, 70 where something could not be measured.
  public static func run(_ arguments: [String]) -> Int32 {
    do {
      let arguments = try BenchArguments(arguments)
      if arguments.wantsHelp {
        print(BenchArguments.help, terminator: "")
        return 0
      }
      try measure(arguments)
      return 0
    } catch let problem as BenchArguments.Problem {
      complain("\(problem)")
      return 64
    } catch let faults as DataFaults {
      complain(faults.description)
      return 65
    } catch {
      complain("\(error)")
      return 70
    }
  }

  private static func measure(_ arguments: BenchArguments) throws {
    switch arguments.part {
    case .stages: print(try StageBench(arguments).run().text, terminator: "")
    case .load: print(try LoadingBench(arguments).run().text, terminator: "")
    case .growth: print(try GrowthBench(arguments).run().text, terminator: "")
    case .sockets: try SocketBench(arguments).run { print($0, terminator: "") }
    case .size: print(try SizeReport(measuring: arguments).line)
    }
  }

  private static func complain(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data("skranke-bench: \(text)\n".utf8))
  }
}
