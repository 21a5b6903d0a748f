import Glibc

/// A file of lines that is only added to.
///
///     var file = try AppendFile(path: "/var/lib/skranke/unanswered.jsonl")
///     file.append(Array("{}\n".utf8), upTo: 1 << 20)  // true; false when the disk is full
public struct AppendFile: Sendable {
  private let file: OwnedDescriptor
  /// Whether the last line was written in part only.
  private var isBroken = false

  /// Opens a file for its owner alone, which is made where there is none.
  ///
  /// - Parameter path: Its path; a symbolic link is not followed.
  /// - Throws: `SocketError.system`.
  public init(path: String) throws(SocketError) {
    // Not blocking: a pipe that nobody reads is refused, and one that nobody empties is full.
    let flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let number = Glibc.open(path, flags, 0o600)
    guard number >= 0 else { throw .last("open \(path)") }
    file = OwnedDescriptor(Descriptor(number: number))
  }

  /// Adds a line.
  ///
  /// - Parameters:
  ///   - line: With its end.
  ///   - limit: How many bytes the file may have then.
  /// - Returns: Whether all of it was written.
  public mutating func append(_ line: [UInt8], upTo limit: Int) -> Bool {
    var status = stat()
    let number = file.descriptor.number
    // What was left of a line that found no room must not spoil the next one.
    let bytes = isBroken ? [UInt8(ascii: "\n")] + line : line
    guard fstat(number, &status) == 0, Int(status.st_size) + bytes.count <= limit else {
      return false
    }
    let count = write(number, bytes, bytes.count)
    if count > 0 { isBroken = count < bytes.count }
    return count == bytes.count
  }
}

/// Closes a descriptor with its last reference.
private final class OwnedDescriptor: Sendable {
  let descriptor: Descriptor

  init(_ descriptor: Descriptor) { self.descriptor = descriptor }

  deinit { descriptor.close() }
}
