/// Phrases as keys of dictionaries.
public enum PhraseKey {
  /// The key of a phrase.
  ///
  ///     PhraseKey.bytes([Array("digital".utf8), Array("post".utf8)])  // digital, 0, post, 0
  ///
  /// - Parameter words: The stems of its words, none of which holds a zero.
  /// - Returns: Equal for equal words and for no others.
  public static func bytes(_ words: ArraySlice<[UInt8]>) -> [UInt8] {
    var key: [UInt8] = []
    for word in words {
      key += word
      key.append(0)
    }
    return key
  }
}
