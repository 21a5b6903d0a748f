/// Why a text cannot be imported.
enum ImportError: Error, Equatable, CustomStringConvertible {
  /// There is no such file, or it cannot be read.
  case unreadable(String)
  /// No word is in it.
  case empty
  /// It is no text; a PDF must be made text of first.
  case binary
  case pdf
  /// Its bytes are no UTF-8, from this one on.
  case notUTF8(offset: Int)
  /// It is hardly Danish.
  case foreign
  /// It should be minutes, but has neither a day nor items.
  case noMinutes
  /// The id cannot name files.
  case badID(String)
  /// The document was not imported, so that nothing of it may be replaced.
  case handMade(String)
  /// What would be written has faults.
  case rejected([String])

  /// One line for whoever operates it.
  var description: String {
    switch self {
    case .unreadable(let path): "\(path): the file is not there or cannot be read"
    case .empty: "the file has no words"
    case .binary: "the file is no text; save the document as text in UTF-8"
    case .pdf: "the file is a PDF; make text of it first: pdftotext -layout FILE.pdf FILE.txt"
    case .notUTF8(let offset):
      "the file is not in UTF-8, from byte \(offset + 1) on; save it as text in UTF-8"
    case .foreign: "the text is hardly Danish; only Danish documents can be imported"
    case .noMinutes:
      "neither a day nor agenda items were found; a document that is no minutes is imported with "
        + "--kind note, plan or policy"
    case .badID(let id):
      "\"\(id)\" is no id: small letters, digits and hyphens, as in nyby-teknik-2031-04-07"
    case .handMade(let id):
      "\"\(id)\" is in the knowledge base already and was not imported; choose another id or --output"
    case .rejected(let faults):
      "what was read does not fit into the knowledge base, which stays as it was:\n"
        + faults.joined(separator: "\n")
    }
  }
}
