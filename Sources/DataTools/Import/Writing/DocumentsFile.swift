/// Changes single entries of `documents.json` and leaves all else in it as it was, comments too.
struct DocumentsFile {
  private let bytes: [UInt8]
  // Between the brackets of the list.
  private var inside: Range<Int>?
  private var entries: [Range<Int>] = []

  /// Takes the file's text; one that does not read as JSON has no list.
  init(_ text: String) {
    bytes = Array(text.utf8)
    scan()
  }

  /// The text with an entry in place of the one at an index, or after all others.
  ///
  /// - Returns: `nil` where the file has no list of documents.
  func text(with entry: String, at index: Int?) -> String? {
    guard let inside else { return nil }
    var changed = bytes
    if let index, entries.indices.contains(index) {
      changed.replaceSubrange(entries[index], with: entry.utf8)
    } else if let last = entries.last {
      changed.insert(contentsOf: (",\n    " + entry).utf8, at: last.upperBound)
    } else {
      changed.insert(contentsOf: ("\n    " + entry).utf8, at: inside.lowerBound)
      let end = inside.upperBound + entry.utf8.count + 5
      let isOpen = inside.isEmpty
      if isOpen { changed.insert(contentsOf: "\n  ".utf8, at: end) }
    }
    return String(decoding: changed, as: UTF8.self)
  }

  /// Finds the array that follows the name `documents` in the outermost object.
  private mutating func scan() {
    var depth = 0
    var place = 0
    var name: String?
    var entry: Int?
    var start: Int?
    while place < bytes.count {
      let byte = bytes[place]
      if let end = commentEnd(place) {
        place = end
        continue
      }
      switch byte {
      case UInt8(ascii: "\""):
        let end = stringEnd(place)
        if depth == 1 {
          name = String(decoding: bytes[(place + 1)..<max(place + 1, end - 1)], as: UTF8.self)
        }
        place = end
        continue
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        if byte == UInt8(ascii: "["), depth == 2, name == "documents" { start = place + 1 }
        if byte == UInt8(ascii: "{"), depth == 3, start != nil { entry = place }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if byte == UInt8(ascii: "}"), depth == 3, let begin = entry {
          entries.append(begin..<(place + 1))
          entry = nil
        }
        if byte == UInt8(ascii: "]"), depth == 2, let begin = start {
          inside = begin..<place
          return
        }
        depth -= 1
      default: break
      }
      place += 1
    }
  }

  private func stringEnd(_ start: Int) -> Int {
    var place = start + 1
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(place + 1, bytes.count)
  }

  private func commentEnd(_ start: Int) -> Int? {
    guard bytes[start] == UInt8(ascii: "/"), start + 1 < bytes.count else { return nil }
    if bytes[start + 1] == UInt8(ascii: "/") {
      return bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    }
    guard bytes[start + 1] == UInt8(ascii: "*") else { return nil }
    var place = start + 2
    while place + 1 < bytes.count,
      bytes[place] != UInt8(ascii: "*") || bytes[place + 1] != UInt8(ascii: "/")
    { place += 1 }
    return min(place + 2, bytes.count)
  }
}
