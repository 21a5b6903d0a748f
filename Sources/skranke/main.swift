import Foundation
import Terminal
import TerminalClient

exit(
  Skranke(
    environment: ProcessInfo.processInfo.environment, streams: .standard
  ).run(Array(CommandLine.arguments.dropFirst())))
