public import DataFiles

/// Something that can be said to a circumstance that decides nothing, such as age alone.
public struct Remark: Sendable {
  /// Its name in the data.
  public let id: String
  /// What is said.
  public let wording: Wording
  /// Where it follows from.
  public let citations: [Citation]
}
