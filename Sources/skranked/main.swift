import Foundation
import SkrankeServer

exit(
  Program.run(
    arguments: Array(CommandLine.arguments.dropFirst()),
    environment: ProcessInfo.processInfo.environment))
