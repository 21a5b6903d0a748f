/// A place in a text that names a value of a list.
public struct SlotMention: Equatable, Sendable {
  /// The list: `project`.
  public let list: String
  /// The values that the words may stand for; more than one where several share a name.
  public let values: [String]
  /// Where the words stand: UTF-8 offsets into the text.
  public let range: Range<Int>

  /// Makes a mention.
  public init(list: String, values: [String], range: Range<Int>) {
    self.list = list
    self.values = values
    self.range = range
  }
}
