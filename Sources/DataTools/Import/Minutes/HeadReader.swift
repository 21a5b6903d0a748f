import DataFiles

/// What the head of minutes tells of the meeting.
struct MeetingHead: Equatable, Sendable {
  var committee: String?
  var date: CalendarDate?
  var time: String?
  var place: String?
  var absent: [String] = []
  var members: [String] = []
}

/// Reads the head of minutes: «Referat … Tid Mandag den 3. marts 2014 kl. 15:30 Sted …».
struct HeadReader {
  private static let longestCommittee = 12

  let wording: ImportWording
  let words: [SourceWord]
  let names: NameSplitter

  private struct Field {
    let kind: HeadField
    let value: Range<Int>
  }

  /// Reads the words before the table of contents or the first item.
  func read(_ range: Range<Int>) -> MeetingHead {
    let fields = fields(in: range)
    var head = MeetingHead()
    for field in fields {
      let value = words[field.value]
      switch field.kind {
      case .date:
        head.date = head.date ?? WrittenDate.first(in: value.joined)
        head.time = head.time ?? ClockTime.first(in: value)
      case .time: head.time = head.time ?? ClockTime.only(in: value) ?? ClockTime.first(in: value)
      case .place: if head.place == nil, !value.isEmpty { head.place = value.joined.trimmedSigns }
      case .absent: head.absent += names.names(in: value)
      case .members: head.members += names.names(in: value)
      case .committee: head.committee = head.committee ?? committee(in: field.value)
      case .end, .other: break
      }
    }
    let untold = fields.first.map { range.lowerBound..<$0.value.lowerBound } ?? range
    head.committee = head.committee ?? committee(in: untold) ?? committee(in: range)
    head.committee = head.committee.map(definite)
    head.date = head.date ?? WrittenDate.first(in: words[range].joined)
    return head
  }

  /// Labels, each with the words up to the next one or to an empty line.
  private func fields(in range: Range<Int>) -> [Field] {
    var labels: [(kind: HeadField, label: Range<Int>)] = []
    var place = range.lowerBound
    while place < range.upperBound {
      if let (kind, count) = label(at: place, before: range.upperBound),
        // «Sted Mødelokale 4»: what follows a label at once is its value.
        !(kind == .place && labels.last?.kind == .place && labels.last?.label.upperBound == place)
      {
        labels.append((kind, place..<(place + count)))
        place += count
      } else {
        place += 1
      }
    }
    return labels.enumerated().map { index, label in
      let start = label.label.upperBound
      let limit = index + 1 < labels.count ? labels[index + 1].label.lowerBound : range.upperBound
      var end = start
      while end < limit, end == start || !(words[end].opensLine && words[end].followsGap) {
        end += 1
      }
      return Field(kind: label.kind, value: start..<end)
    }
  }

  private func label(at place: Int, before end: Int) -> (HeadField, Int)? {
    guard words[place].isCapitalised else { return nil }
    let part = words[..<end]
    for (kind, count) in wording.fields.matches(at: place, in: part) {
      let last = words[place + count - 1]
      if last.endsWithColon || words[place].opensLine { return (kind, count) }
      // In running text a label has neither sign nor colon.
      if let sign = last.text.last, sign.isLetter, kind != .committee, kind != .other,
        !last.closesLine
      {
        return (kind, count)
      }
    }
    return nil
  }

  /// The name of a committee: the words up to one that ends as committees do.
  private func committee(in range: Range<Int>) -> String? {
    for place in range
    where words[place].isCapitalised || wording.committee.contains(words[place].key) {
      let key = words[place].key
      guard wording.committee.contains(where: key.hasSuffix) else { continue }
      var start = place
      while start > range.lowerBound, place - start < Self.longestCommittee,
        isNamePart(words[start - 1]),
        !words[start].opensLine || words[start - 1].text.hasSuffix("-")
      {
        start -= 1
      }
      while start < place, !words[start].isCapitalised { start += 1 }
      return words[start...place].joined.trimmedSigns
    }
    return nil
  }

  /// «Kommunalbestyrelse» at the top is «Kommunalbestyrelsen» in the text.
  private func definite(_ committee: String) -> String {
    let key = Phrase.key(of: committee)
    guard !committee.contains(" "), words.contains(where: { $0.key == key + "n" }) else {
      return committee
    }
    return committee + "n"
  }

  /// «Innovations- og», «Teknik,», «& »: what may stand before the last word of a name.
  private func isNamePart(_ word: SourceWord) -> Bool {
    if word.text.hasSuffix("-") || word.text == "&" || word.key == "og" { return true }
    return word.text.hasSuffix(",") && word.isCapitalised
  }
}

extension String {
  /// The text without signs at its ends, but for a closing parenthesis.
  var trimmedSigns: String {
    var text = Substring(self)
    while let last = text.last, ".,;:-–·•".contains(last) || last.isWhitespace { text.removeLast() }
    while let first = text.first, ".,;:-–·•".contains(first) || first.isWhitespace {
      text.removeFirst()
    }
    return String(text)
  }
}
