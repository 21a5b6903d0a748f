public import DataFiles
import JSONCoding

/// Lists of words and phrases, each with what it stands for: `Intents/lists.json`.
///
///     let lists = TermLists([file], &faults)
///     lists["form"]   // [Entry(value: "date", terms: ["hvornår", "hvilken dato"]), …]
///     lists["none"]   // []
public struct TermLists: Sendable {
  /// A value and the words that stand for it.
  public struct Entry: Equatable, Sendable {
    /// The value.
    public let value: String
    /// Words and phrases as people write them.
    public let terms: [String]

    /// Makes an entry.
    public init(value: String, terms: [String]) {
      self.value = value
      self.terms = terms
    }
  }

  private var lists: [String: [Entry]] = [:]

  /// No lists.
  public init() {}

  /// Reads lists; a name that stands in two files is a fault.
  ///
  /// - Parameters:
  ///   - files: Files with a member `lists`.
  ///   - faults: Where faults are noted.
  public init(_ files: [DataFile], _ faults: inout FaultLog) {
    for file in files {
      var reader = ObjectReader(file.root, in: file.path)
      for member in reader.required("lists")?.members ?? [] {
        if lists[member.name] != nil {
          reader.note(
            .duplicate, at: member.position, "there is another list \"\(member.name)\"; join them")
        }
        lists[member.name] = (member.value.array ?? []).map { value in
          var entry = ObjectReader(value, in: file.path)
          defer { entry.finish(&faults) }
          return Entry(value: entry.string("value"), terms: entry.strings("terms"))
        }
      }
      reader.finish(&faults)
    }
  }

  /// The entries of a list; none for a list that is not there.
  public subscript(_ name: String) -> [Entry] { lists[name] ?? [] }

  /// The names of the lists.
  public var names: [String] { lists.keys.sorted() }
}
