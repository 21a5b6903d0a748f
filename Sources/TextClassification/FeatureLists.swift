/// The features of many texts, one after another in one buffer.
///
///     var texts = FeatureLists()
///     texts.append([17, 4])
///     texts.append([])
///     texts.count      // 2
///     texts[1]         // []
public struct FeatureLists: Sendable {
  /// All features; those of text `n` are the ones from `starts[n]` up to `starts[n + 1]`.
  public private(set) var features: [UInt32] = []
  /// Where each text begins, and where the last one ends.
  public private(set) var starts: [Int] = [0]

  /// No texts.
  public init() {}

  /// How many texts there are.
  public var count: Int { starts.count - 1 }

  /// The features of one text.
  public subscript(_ text: Int) -> [UInt32] { Array(features[starts[text]..<starts[text + 1]]) }

  /// Adds a text.
  public mutating func append(_ text: [UInt32]) {
    features.append(contentsOf: text)
    finishText()
  }

  /// Adds other texts.
  public mutating func append(contentsOf others: FeatureLists) {
    let end = features.count
    features.append(contentsOf: others.features)
    starts.append(contentsOf: others.starts.dropFirst().map { end + $0 })
  }

  /// Adds a feature to the text that ``finishText()`` will end.
  public mutating func add(_ feature: UInt32) { features.append(feature) }

  /// Ends the text that features were added to.
  public mutating func finishText() { starts.append(features.count) }
}
