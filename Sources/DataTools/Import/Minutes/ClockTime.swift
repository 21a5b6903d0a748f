/// A time of day as minutes write it, in the form of the knowledge base.
enum ClockTime {
  /// The first time after «kl.» in some words: `15.30`.
  static func first(in words: ArraySlice<SourceWord>) -> String? {
    for place in words.indices where ["kl", "klokken"].contains(words[place].key) {
      if let time = words[(place + 1)...].first.flatMap({ time($0.key, isMarked: true) }) {
        return time
      }
    }
    return words.lazy.compactMap { time($0.key, isMarked: false) }.first
  }

  /// The first word, where it is a time: what stands after a label for times.
  static func only(in words: ArraySlice<SourceWord>) -> String? {
    words.first { $0.key != "kl" && !$0.key.isEmpty }.flatMap { time($0.key, isMarked: true) }
  }

  /// `15:30`, `15.30`, `15` after «kl.».
  private static func time(_ key: String, isMarked: Bool) -> String? {
    let separator: Character = key.contains(":") ? ":" : "."
    // «15.30-17.00»: when it began.
    let begin = key.split(separator: "-").first ?? ""
    let parts = begin.split(separator: separator)
    guard let first = parts.first, first.count <= 2, let hour = Int(first), (0...24).contains(hour)
    else { return nil }
    if parts.count == 1 { return isMarked ? "\(hour).00" : nil }
    guard parts.count == 2, parts[1].count == 2, let minute = Int(parts[1]), minute < 60,
      isMarked || separator == ":"
    else { return nil }
    return "\(hour).\(parts[1])"
  }
}
