import Sockets

/// Why the daemon cannot start.
enum StartError: Error, Equatable, CustomStringConvertible {
  /// The options leave nowhere to listen.
  case nowhere
  /// An address cannot be listened on.
  case cannotListen(String, SocketError)
  /// A file that was asked for cannot be made.
  case cannotMakeFile(SocketError)

  /// How the process ends then.
  var exitCode: Int32 {
    switch self {
    case .nowhere: ExitCode.usage
    case .cannotListen: ExitCode.cannotListen
    case .cannotMakeFile: ExitCode.cannotMakeFile
    }
  }

  /// One line for the log.
  var description: String {
    switch self {
    case .nowhere: "\(UsageError.nowhereToListen)"
    case .cannotListen(let address, let error): "cannot listen on \(address): \(error)"
    case .cannotMakeFile(let error): "cannot make the file: \(error)"
    }
  }
}
