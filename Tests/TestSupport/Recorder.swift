import Synchronization
public import Terminal

/// Streams in memory: gives the pieces of an input one by one, and keeps what is written.
public final class Recorder: Sendable {
  private let input: Mutex<[[UInt8]]>
  private let written = Mutex<[UInt8]>([])
  private let complained = Mutex<[UInt8]>([])
  private let room: Int

  /// Makes the streams.
  ///
  /// - Parameters:
  ///   - input: The pieces.
  ///   - room: After how many bytes the reader of the output goes.
  public init(_ input: [String] = [], room: Int = .max) {
    self.input = Mutex(input.map { Array($0.utf8) })
    self.room = room
  }

  /// What was written so far.
  public var output: String { String(decoding: written.withLock { $0 }, as: UTF8.self) }
  /// What was written to the other output.
  public var errors: String { String(decoding: complained.withLock { $0 }, as: UTF8.self) }

  /// The streams, to be given to what is tested.
  public var streams: StandardStreams {
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
