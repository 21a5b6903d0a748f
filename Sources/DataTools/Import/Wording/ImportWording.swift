import DataFiles
import JSONCoding

/// The words by which minutes are read: `Intents/import.json`.
///
/// What municipalities call the same thing differs; what it is called is data.
struct ImportWording: Sendable {
  /// What stands before the text of a document on a web page, and after it.
  private(set) var transcript: [Phrase] = []
  private(set) var afterTranscript: [Phrase] = []
  /// «Side 3 af 12».
  private(set) var page: Set<String> = []
  private(set) var of: Set<String> = []
  /// What kinds of documents call themselves.
  private(set) var minutes: Set<String> = []
  private(set) var plan: Set<String> = []
  private(set) var policy: Set<String> = []
  /// What the names of committees end with.
  private(set) var committee: [String] = []
  /// What follows the name of a municipality.
  private(set) var organisation: Set<String> = []
  /// What the head of minutes tells.
  private(set) var fields = PhraseBook<HeadField>()
  /// What begins a table of contents.
  private(set) var contents = PhraseBook<Bool>()
  /// Words before the number of an item, and of a case.
  private(set) var item = PhraseBook<Bool>()
  private(set) var caseWord = PhraseBook<Bool>()
  /// Items that need no section.
  private(set) var plainItem = PhraseBook<Bool>()
  /// «… indstiller, at …».
  private(set) var recommends: Set<String> = []
  /// Headings of sections, and the words that begin one without a heading.
  private(set) var headings = PhraseBook<SectionKind>()
  private(set) var openings = PhraseBook<SectionKind>()
  /// Words between the heading of a decision and its day.
  private(set) var between: Set<String> = []
  /// What marks an item that the public may not read.
  private(set) var closed = PhraseBook<Bool>()
  /// What marks one that it may.
  private(set) var open = PhraseBook<Bool>()
  /// What begins the page of signatures.
  private(set) var signatures = PhraseBook<Bool>()
  /// What begins the sheet before an attachment, and what it tells.
  private(set) var attachment: Set<String> = []
  private(set) var sheet = PhraseBook<Bool>()
  /// What people call a meeting, and what a title may begin with.
  private(set) var meetingNames: [String] = []
  private(set) var titlePrefixes: [Phrase] = []
  /// Why nothing is recorded from a page, by what stands there.
  private(set) var reasons: [String: String] = [:]
  /// What an empty list of persons says.
  private(set) var nobody: [Phrase] = []
  /// First names.
  private(set) var firstNames: Set<String> = []

  /// Reads the words; what is missing, unknown or twice is noted.
  init(_ file: DataFile, _ faults: inout FaultLog) {
    var root = ObjectReader(file.root, in: file.path)
    if let value = root.required("import") {
      var reader = ObjectReader(value, in: file.path)
      read(&reader, &faults)
      reader.finish(&faults)
    }
    root.finish(&faults)
  }

  /// Reads `import.json` of a folder of intents.
  static func load(from intents: DataFolder, _ faults: inout FaultLog) -> ImportWording? {
    intents.file("import.json", &faults).map { ImportWording($0, &faults) }
  }

  private mutating func read(_ reader: inout ObjectReader, _ faults: inout FaultLog) {
    func keys(_ name: String) -> Set<String> {
      Set(reader.strings(name).map { Phrase.key(of: $0) })
    }
    func book(_ name: String) -> PhraseBook<Bool> {
      var book = PhraseBook<Bool>()
      book.add(reader.strings(name), true)
      return book
    }
    transcript = reader.strings("transcript").map(Phrase.init)
    afterTranscript = reader.strings("afterTranscript").map(Phrase.init)
    page = keys("page")
    of = keys("of")
    minutes = keys("minutes")
    plan = keys("plan")
    policy = keys("policy")
    committee = reader.strings("committee").map { Phrase.key(of: $0) }
    organisation = keys("organisation")
    contents = book("contents")
    item = book("item")
    caseWord = book("case")
    plainItem = book("plainItem")
    recommends = keys("recommends")
    between = keys("between")
    closed = book("closed")
    open = book("open")
    signatures = book("signatures")
    attachment = keys("attachment")
    sheet = book("sheet")
    meetingNames = reader.strings("meetingNames")
    titlePrefixes = reader.strings("titlePrefix").map(Phrase.init)
    if let value = reader.required("reasons") {
      var words = ObjectReader(value, in: reader.file)
      for kind in RemnantKind.allCases { reasons[kind.rawValue] = words.string(kind.rawValue) }
      words.finish(&faults)
    }
    nobody = reader.strings("nobody").map(Phrase.init)
    firstNames = keys("firstNames")
    if let value = reader.required("fields") { readFields(value, in: reader.file, &faults) }
    readSections(reader.array("sections"), in: reader.file, &faults)
  }

  private mutating func readFields(
    _ value: JSONValue, in file: String, _ faults: inout FaultLog
  ) {
    var reader = ObjectReader(value, in: file)
    for field in HeadField.allCases { fields.add(reader.strings(field.rawValue), field) }
    reader.finish(&faults)
  }

  private mutating func readSections(
    _ values: [JSONValue], in file: String, _ faults: inout FaultLog
  ) {
    var owners: [Phrase: SectionKind] = [:]
    for value in values {
      var reader = ObjectReader(value, in: file)
      let names = reader.strings("headings")
      let opening = reader.optionalStrings("openings")
      if let kind = reader.word("section", SectionKind.self) {
        headings.add(names, kind)
        openings.add(opening, kind)
        for name in names {
          if let owner = owners.updateValue(kind, forKey: Phrase(name)) {
            reader.note(.duplicate, "\"\(name)\" is a heading of \"\(owner.rawValue)\" already")
          }
        }
      }
      reader.finish(&faults)
    }
    let missing = SectionKind.allCases.filter { kind in !owners.values.contains(kind) }
    for kind in missing {
      faults.add(
        DataFault(.incomplete, file: file, "no heading of a section \"\(kind.rawValue)\""))
    }
  }
}
