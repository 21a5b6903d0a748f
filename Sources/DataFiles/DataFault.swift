public import JSONCoding

/// One fault in a data file: what is wrong, where, and what to do about it.
///
///     KnowledgeBase/projects/3.6.json:12:5: missingCitation: the status of 2014-05-31 has no
///     citation; add "citations" with document, page and evidence
///
/// Faults are collected, so that one run shows them all.
public struct DataFault: Error, Equatable, Sendable, CustomStringConvertible {
  /// What is wrong, for code that decides what to do.
  public enum Code: String, Sendable, CaseIterable {
    /// The file or folder is not there or cannot be read.
    case unreadable
    /// The text is not JSON.
    case malformed
    /// A member that the format does not have.
    case unknownKey
    /// A member that must be there is not.
    case missingKey
    /// A value of another type than the format says.
    case wrongType
    /// A value of the right type that cannot be: an empty text, a date that is none, a word that is
    /// not among those allowed.
    case invalidValue
    /// The same identifier or sentence twice.
    case duplicate
    /// A name that points at nothing.
    case unknownReference
    /// A statement without a place in a document.
    case missingCitation
    /// Words that are not on the cited page.
    case evidenceNotFound
    /// Words taken over from a document where our own are asked for.
    case copiedText
    /// Two statements that cannot both hold, or a rule that can never be met.
    case contradiction
    /// A reply without its words.
    case missingWording
    /// Something that nothing uses.
    case unused
    /// Too little to work with: fewer questions than a record needs, a page that no record covers.
    case incomplete
  }

  /// The kind of fault.
  public let code: Code
  /// Path as the user gave it.
  public let file: String
  /// Line and column, both from 1; `.none` where the fault is the file's as a whole.
  public let position: TextPosition
  /// What is wrong and what to do, in English, for the developer or keeper of the data.
  public let message: String

  /// Makes a fault.
  public init(_ code: Code, file: String, at position: TextPosition = .none, _ message: String) {
    self.code = code
    self.file = file
    self.position = position
    self.message = message
  }

  /// `file:line:column: code: message`; the place is left out where there is none.
  public var description: String {
    position == .none
      ? "\(file): \(code.rawValue): \(message)"
      : "\(file):\(position): \(code.rawValue): \(message)"
  }
}

/// All faults that one run found, in the order of files and lines.
public struct DataFaults: Error, Sendable, CustomStringConvertible {
  /// The faults; never empty when thrown.
  public let faults: [DataFault]

  /// Makes the collection, sorted by file and position.
  public init(_ faults: [DataFault]) {
    self.faults = faults.sorted { ($0.file, $0.position) < ($1.file, $1.position) }
  }

  /// One line a fault.
  public var description: String { faults.map(\.description).joined(separator: "\n") }
}
