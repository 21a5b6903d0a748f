/// A sentence of the data: text with `{du|borgeren}` for the two addressees, and placeholders.
///
///     let wording = Wording("{Du|Borgeren} er {value} år.")
///     wording?.text(for: .other) { _ in "72" }   // "Borgeren er 72 år."
///     Wording("En {løs klamme")                  // nil
public struct Wording: Equatable, Sendable {
  enum Piece: Equatable, Sendable {
    case text(String)
    case address(person: String, other: String)
    case placeholder(String)
  }

  let pieces: [Piece]
  // Most sentences have no placeholder; theirs are put together once.
  private let person: String
  private let other: String

  /// The names of the placeholders, in reading order.
  public let placeholders: [String]

  /// Reads a sentence; `nil` where its braces do not match or hold nothing.
  public init?(_ text: String) {
    var pieces: [Piece] = []
    var rest = Substring(text)
    while let start = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[start] == "{", let end = rest[start...].firstIndex(of: "}") else { return nil }
      if start > rest.startIndex { pieces.append(.text(String(rest[..<start]))) }
      let inner = rest[rest.index(after: start)..<end]
      guard let piece = Self.piece(inner) else { return nil }
      pieces.append(piece)
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
    placeholders = pieces.compactMap { if case .placeholder(let name) = $0 { name } else { nil } }
    person = Self.text(pieces, .person) { _ in "" }
    other = Self.text(pieces, .other) { _ in "" }
  }

  /// No words.
  public static let none = Wording()

  private init() {
    pieces = []
    placeholders = []
    person = ""
    other = ""
  }

  private static func piece(_ inner: Substring) -> Piece? {
    let parts = inner.split(separator: "|", omittingEmptySubsequences: false)
    if parts.count == 2 { return .address(person: String(parts[0]), other: String(parts[1])) }
    guard parts.count == 1, !inner.isEmpty, !inner.contains("{") else { return nil }
    return .placeholder(String(inner))
  }

  /// The sentence as it is said.
  ///
  /// - Parameters:
  ///   - addressee: To whom.
  ///   - value: What stands for a placeholder.
  /// - Returns: The sentence.
  public func text(
    for addressee: Addressee = .other, value: (String) -> String = { _ in "" }
  ) -> String {
    if placeholders.isEmpty { return addressee == .person ? person : other }
    return Self.text(pieces, addressee, value: value)
  }

  private static func text(
    _ pieces: [Piece], _ addressee: Addressee, value: (String) -> String
  ) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let literal): text += literal
      case .address(let person, let other): text += addressee == .person ? person : other
      case .placeholder(let name): text += value(name)
      }
    }
    return text
  }
}
