import DataFiles
import JSONCoding

/// The words of the domain: what is called the same, what is short for what, who and where.
public struct Lexicon: Sendable {
  /// A person, place or organisation that the documents name.
  public struct Name: Sendable {
    /// The name.
    public let name: String
    /// Other spellings.
    public let spellings: [String]
    /// What a person is; empty for others.
    public let roles: [String]
  }

  /// A short form and what it stands for.
  public struct Abbreviation: Sendable {
    /// The short form.
    public let short: String
    /// The long form.
    public let long: String
  }

  /// Groups of words that mean the same here.
  public var synonyms: [[String]] = []
  /// Short forms.
  public var abbreviations: [Abbreviation] = []
  /// Persons and initials.
  public var people: [Name] = []
  /// Places.
  public var places: [Name] = []
  /// Organisations and systems.
  public var organisations: [Name] = []
  /// Words that compounds are put together from.
  public var compoundParts: [String] = []

  /// An empty lexicon.
  public init() {}

  /// Reads what a file holds; any of the lists may stand in any file.
  init(_ file: DataFile, _ faults: inout FaultLog) {
    var reader = ObjectReader(file.root, in: file.path)
    synonyms = reader.optionalArray("synonyms").map { value in
      var group = ObjectReader(value, in: file.path)
      defer { group.finish(&faults) }
      return group.strings("terms")
    }
    abbreviations = reader.optionalArray("abbreviations").map { value in
      var entry = ObjectReader(value, in: file.path)
      defer { entry.finish(&faults) }
      return Abbreviation(short: entry.string("short"), long: entry.string("long"))
    }
    people = Self.names(reader.optionalArray("people"), file.path, &faults)
    places = Self.names(reader.optionalArray("places"), file.path, &faults)
    organisations = Self.names(reader.optionalArray("organisations"), file.path, &faults)
    compoundParts = reader.optionalStrings("compounds")
    reader.finish(&faults)
  }

  /// Adds the words of another.
  mutating func add(_ other: Lexicon) {
    synonyms += other.synonyms
    abbreviations += other.abbreviations
    people += other.people
    places += other.places
    organisations += other.organisations
    compoundParts += other.compoundParts
  }

  private static func names(
    _ values: [JSONValue], _ file: String, _ faults: inout FaultLog
  ) -> [Name] {
    values.map { value in
      var entry = ObjectReader(value, in: file)
      defer { entry.finish(&faults) }
      return Name(
        name: entry.string("name"), spellings: entry.optionalStrings("spellings"),
        roles: entry.optionalStrings("roles"))
    }
  }
}
