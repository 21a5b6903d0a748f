/// A part of a sentence with one thing to say.
struct Clause: Sendable {
  /// Words of a group in a clause.
  struct Found: Equatable, Sendable {
    /// The group, by number.
    let tag: Int
    /// The words of the text.
    let words: Range<Int>
    /// Whether the clause denies it.
    var isDenied: Bool
  }

  /// Of whom a clause speaks.
  enum Speaker: Equatable, Sendable {
    /// Of nobody that it names.
    case unnamed
    /// Of whoever writes.
    case writer
    /// Of whoever writes, with others.
    case household
    /// Of somebody called «hun».
    case other
    /// Of nobody certain.
    case anyone
    /// Of a person named, by the number of the group.
    case named(Int)
  }

  /// Its words.
  var words: Range<Int>
  /// The number of its sentence.
  var sentence: Int
  /// Whether its sentence ends with a question mark.
  var isInQuestion = false
  /// Whether «men» or the like stands before it.
  var isContrast = false
  /// Whether it has a finite verb.
  var hasVerb = false
  /// Whether the verb stands before the person, as in a question.
  var isInverted = false
  /// What it has of the groups.
  var found: [Found] = []
  /// Of whom it speaks.
  var speaker = Speaker.unnamed
  /// Whether that was taken over from the clause before.
  var isSpeakerInherited = false

  /// Whether it has a group, said or denied.
  func has(_ tag: Int) -> Bool { found.contains { $0.tag == tag } }

  /// The first of a group.
  func first(_ tag: Int) -> Found? { found.first { $0.tag == tag } }
}
