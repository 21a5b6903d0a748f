import Synchronization
import Terminal

/// Streams in memory: gives the pieces of an input one by one, and keeps what is written.
final class Recorder: Sendable {
  private let input: Mutex<[[UInt8]]>
  private let written = Mutex<[UInt8]>([])
  private let complained = Mutex<[UInt8]>([])
  private let room: Int

  /// - Parameters:
  ///   - input: The pieces.
  ///   - room: After how many bytes the reader of the output goes.
  init(_ input: [String] = [], room: Int = .max) {
    self.input = Mutex(input.map { Array($0.utf8) })
    self.room = room
  }

  var output: String { String(decoding: written.withLock { $0 }, as: UTF8.self) }
  var errors: String { String(decoding: complained.withLock { $0 }, as: UTF8.self) }

  var streams: StandardStreams {
    StandardStreams(
      read: { [self] () throws(StreamError) in
        input.withLock { $0.isEmpty ? [] : $0.removeFirst() }
      },
      write: { [self] (bytes) throws(StreamError) in
        let isFull = written.withLock { written in
          if written.count + bytes.count > room { return true }
          written += bytes
          return false
        }
        if isFull { throw .closed }
      },
      writeError: { [self] bytes in complained.withLock { $0 += bytes } })
  }
}
