public import JSONCoding

/// Where in the documents a statement stands.
public struct Citation: Equatable, Sendable {
  /// The document's id.
  public var document: String
  /// The page, from 1, where the document has pages.
  public var page: Int?
  /// The agenda item's number, or the heading in a document without numbers.
  public var item: String?
  /// The attachment's number, such as `6.1`.
  public var attachment: String?
  /// Figures, names and terms that must be found on that page of the original.
  public var evidence: [String]
  /// Where the citation itself stands in the data, for faults.
  public var position: TextPosition

  /// Makes a citation.
  public init(
    document: String, page: Int? = nil, item: String? = nil, attachment: String? = nil,
    evidence: [String] = [], position: TextPosition = .none
  ) {
    self.document = document
    self.page = page
    self.item = item
    self.attachment = attachment
    self.evidence = evidence
    self.position = position
  }

  /// Reads a citation; faults are noted, and a citation is always given.
  public init(_ value: JSONValue, in file: String, _ faults: inout FaultLog) {
    var reader = ObjectReader(value, in: file)
    self.init(
      document: reader.string("document"), page: reader.optionalInteger("page"),
      item: reader.optionalString("item"), attachment: reader.optionalString("attachment"),
      evidence: reader.optionalStrings("evidence"), position: value.position)
    if let page, page < 1 {
      reader.note(.invalidValue, at: reader.place(of: "page"), "pages are counted from 1")
    }
    reader.finish(&faults)
  }

  /// Whether two citations name the same place, whatever their evidence.
  public func isSamePlace(as other: Citation) -> Bool {
    document == other.document && page == other.page && item == other.item
      && attachment == other.attachment
  }
}

extension ObjectReader {
  /// The citations under a name; at least one must be there.
  public mutating func citations(
    _ name: String, _ faults: inout FaultLog
  ) -> [Citation] {
    let citations = optionalCitations(name, &faults)
    if citations.isEmpty {
      note(
        .missingCitation, at: place(of: name),
        "no citation; add \"\(name)\" with document, page and evidence")
    }
    return citations
  }

  /// The citations under a name, if any.
  public mutating func optionalCitations(
    _ name: String, _ faults: inout FaultLog
  ) -> [Citation] {
    let values = optionalArray(name)
    return values.map { Citation($0, in: file, &faults) }
  }

  /// A date written `YYYY-MM-DD` that may be missing.
  public mutating func optionalDate(_ name: String) -> CalendarDate? {
    guard let text = optionalString(name) else { return nil }
    let date = CalendarDate(text)
    if date == nil {
      note(.invalidValue, at: place(of: name), "\"\(text)\" is not a date; write YYYY-MM-DD")
    }
    return date
  }
}
