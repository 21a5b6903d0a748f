/// How an address is bound.
public struct ListenerOptions: Sendable {
  /// Permissions of a Unix socket's file: who may write may ask.
  public var unixMode: UInt32 = 0o660
  /// Group of a Unix socket's file, by name or number; nil leaves it.
  public var unixGroup: String?
  /// Permissions of its folder, where that has to be made.
  public var folderMode: UInt32 = 0o750
  /// Connections that the kernel holds until they are accepted.
  public var backlog: Int32 = 1_024
  /// How long accepting pauses when the process has no descriptor left.
  public var exhaustionPause: Duration = .milliseconds(50)

  /// The defaults.
  public init() {}
}
