/// A page's number as it stands in the text: «Side 3 af 12», «…, 3 af 12», «Side 3».
struct PageMark: Equatable, Sendable {
  /// The page.
  let number: Int
  /// How many pages there are, where it tells.
  let total: Int?
  /// Its words, among those it was looked for in.
  let range: Range<Int>

  /// The mark that begins at a word.
  init?(at place: Int, in words: [SourceWord], _ wording: ImportWording) {
    var index = place
    let isNamed = words.indices.contains(index) && wording.page.contains(words[index].key)
    if isNamed { index += 1 }
    guard words.indices.contains(index) else { return nil }
    if isNamed, let (number, total) = Self.fraction(words[index].key) {
      self.init(number: number, total: total, range: place..<(index + 1))
      return
    }
    guard let number = words[index].number, number > 0 else { return nil }
    if index + 2 < words.count, wording.of.contains(words[index + 1].key),
      let total = words[index + 2].number, total >= number
    {
      self.init(number: number, total: total, range: place..<(index + 3))
    } else if isNamed, words[index].closesLine {
      self.init(number: number, total: nil, range: place..<(index + 1))
    } else {
      return nil
    }
  }

  private init(number: Int, total: Int?, range: Range<Int>) {
    self.number = number
    self.total = total
    self.range = range
  }

  /// All marks of a text that agree on how many pages there are, in the order of their numbers.
  ///
  /// A single one may be anything that is counted.
  static func all(in words: [SourceWord], _ wording: ImportWording) -> [PageMark] {
    var found: [PageMark] = []
    var place = 0
    while place < words.count {
      if let mark = PageMark(at: place, in: words, wording) {
        found.append(mark)
        place = mark.range.upperBound
      } else {
        place += 1
      }
    }
    let byTotal = Dictionary(grouping: found, by: \.total).filter { rising($0.value).count > 1 }
    let best = byTotal.max { left, right in
      let (less, more) = (rising(left.value).count, rising(right.value).count)
      return (less, left.key ?? 0) < (more, right.key ?? 0)
    }
    return best.map { rising($0.value) } ?? []
  }

  /// Those whose numbers rise.
  private static func rising(_ marks: [PageMark]) -> [PageMark] {
    var last = 0
    return marks.filter { mark in
      guard mark.number > last else { return false }
      last = mark.number
      return true
    }
  }

  /// «3/12».
  private static func fraction(_ key: String) -> (Int, Int)? {
    let parts = key.split(separator: "/").map { Int($0) }
    guard parts.count == 2, let number = parts[0], let total = parts[1], number > 0, total >= number
    else { return nil }
    return (number, total)
  }
}
