/// Cuts a stream of bytes into lines, however the bytes arrive.
///
///     var decoder = LineDecoder()
///     decoder.consume(Array("Hvem le".utf8)[...])          // []
///     decoder.consume(Array("der FLIS?\r\nfar".utf8)[...]) // [.success(Hvem leder FLIS?)]
///     decoder.end()
///     decoder.next()                                       // .success(far)
///
/// A faulty line is a value like any other, and the stream goes on behind it. Of a line that is too
/// long the fault comes as soon as that is known; the rest is dropped as it comes, so that no more
/// is ever held of it than the limit and what one read brought.
public struct LineDecoder: Sendable {
  /// How many bytes a line may have, its end not counted.
  public static let defaultLimit = 16_384

  /// How many bytes a line may have, its end not counted.
  public let limit: Int
  /// Lines that are complete and not taken yet.
  public private(set) var waitingLines = 0

  private var held: [UInt8] = []
  private var start = 0
  private var isDropping = false
  private var hasEnded = false

  /// Makes a decoder at the beginning of a stream.
  public init(limit: Int = LineDecoder.defaultLimit) { self.limit = max(1, limit) }

  /// Bytes that are held, of complete lines and of the one that has begun.
  public var waitingBytes: Int { held.count - start }

  /// Whether the line behind the complete ones has begun.
  public var hasStartedLine: Bool {
    isDropping || (start < held.count && held.last != UInt8(ascii: "\n"))
  }

  /// What has come of the line that has begun, where no complete one waits before it.
  public var startedLine: ArraySlice<UInt8> { waitingLines == 0 ? held[start...] : [] }

  /// Takes bytes; ``next()`` gives the lines.
  public mutating func feed(_ bytes: ArraySlice<UInt8>) {
    var bytes = bytes
    if isDropping {
      guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return }
      isDropping = false
      bytes = bytes[(end + 1)...]
    }
    for byte in bytes where byte == UInt8(ascii: "\n") { waitingLines += 1 }
    held += bytes
  }

  /// Notes that no more bytes come: what is left is a line too.
  public mutating func end() { hasEnded = true }

  /// Gives the next line or fault.
  ///
  /// - Returns: `nil` when nothing more can be told before more bytes come.
  public mutating func next() -> Result<Line, LineFault>? {
    if waitingLines == 0 { return unfinished() }
    guard let end = held[start...].firstIndex(of: UInt8(ascii: "\n")) else { return unfinished() }
    waitingLines -= 1
    defer { advance(to: end + 1) }
    // CR belongs to the end of the line, and does not count towards its length.
    return element(held[start..<end].dropCarriageReturn())
  }

  /// Takes bytes and gives every line and fault that can be told now.
  public mutating func consume(_ bytes: ArraySlice<UInt8>) -> [Result<Line, LineFault>] {
    feed(bytes)
    var elements: [Result<Line, LineFault>] = []
    while let element = next() { elements.append(element) }
    return elements
  }

  private mutating func unfinished() -> Result<Line, LineFault>? {
    let line = held[start...]
    if line.dropCarriageReturn().count > limit {
      let dialect = Dialect(of: line.prefix(limit))
      isDropping = !hasEnded
      advance(to: held.count)
      return .failure(LineFault(.tooLong(limit: limit), in: dialect))
    }
    guard hasEnded, !line.isEmpty else { return nil }
    defer { advance(to: held.count) }
    return element(line.dropCarriageReturn())
  }

  private func element(_ line: ArraySlice<UInt8>) -> Result<Line, LineFault> {
    guard line.count <= limit else {
      return .failure(LineFault(.tooLong(limit: limit), in: Dialect(of: line.prefix(limit))))
    }
    let dialect = Dialect(of: line)
    var bytes = Array(line.dropByteOrderMark())
    var isASCII = true
    for (index, byte) in bytes.enumerated() {
      if byte >= 0x80 { isASCII = false }
      if byte < 0x20 || byte == 0x7F { bytes[index] = UInt8(ascii: " ") }
    }
    if !isASCII, String(validating: bytes, as: UTF8.self) == nil {
      return .failure(LineFault(.invalidUTF8, in: dialect))
    }
    return .success(Line(dialect: dialect, bytes: bytes))
  }

  private mutating func advance(to index: Int) {
    start = index
    if start == held.count {
      start = 0
      // A buffer that once had to be large is not kept for the life of a connection.
      held.removeAll(keepingCapacity: held.capacity <= 4_096)
    } else if start > held.count / 2, start >= 4_096 {
      held.removeFirst(start)
      start = 0
    }
  }
}
