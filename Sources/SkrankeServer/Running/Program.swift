import DataFiles
import Foundation
import Sockets

/// `skranked`: arguments in, exit code out.
public enum Program {
  /// Does what the command line says; comes back when the daemon has ended.
  ///
  /// - Parameters:
  ///   - arguments: Without the program's name.
  ///   - environment: The process's environment.
  /// - Returns: The exit code.
  public static func run(arguments: [String], environment: [String: String]) -> Int32 {
    SignalSource.ignoreBrokenPipes()
    let configuration: Configuration
    do throws(UsageError) {
      configuration = try Configuration(arguments: arguments, environment: environment)
    } catch {
      Log.standardError("skranked: \(error)\nskranked --help shows every option")
      return ExitCode.usage
    }
    switch configuration.action {
    case .help:
      output(Usage.text)
      return ExitCode.fine
    case .version:
      output("skranked \(Configuration.version)\n")
      return ExitCode.fine
    case .check: return check(configuration)
    case .serve: return Daemon(configuration, environment: environment).run()
    }
  }

  /// Writes to standard output at once.
  static func output(_ text: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }

  private static func check(_ configuration: Configuration) -> Int32 {
    let loader = ServiceLoader(
      knowledgeBase: configuration.knowledgeBase, intents: configuration.intents)
    do throws(DataFaults) {
      try loader.check()
      output("skranked: \(loader.knowledgeBase) and \(loader.intents) are fine\n")
      return ExitCode.fine
    } catch {
      Log.standardError(error.description)
      return ExitCode.badData
    }
  }
}
