/// The groups of words that the reading of a story is built on; the words stand in `facts.json`.
///
/// Everything else that `facts.json` calls a group means something only to its own rules.
enum Mark: String, CaseIterable {
  /// Says no to the whole of a clause, before and behind it: «ikke».
  case not
  /// Says no to what follows: «ingen», «uden».
  case none
  /// Means that something is not there, and can itself be denied: «mangler».
  case lack
  /// Says no to the clause after it: «det passer ikke, at».
  case denial
  /// A finite verb: what has none belongs to the clause before it.
  case verb
  /// Begins a new clause: «men», «fordi».
  case conjunction
  /// Begins a clause to which the negation before does not reach: «men».
  case contrast
  /// Whoever writes: «jeg».
  case myself
  /// Whoever writes, with others: «vi».
  case us
  /// Somebody else: «hun».
  case other
  /// Nobody certain: «man».
  case anyone
  /// Somebody else to whom something is done: «hende».
  case object
  /// Nobody at all, where a verb needs somebody: «det».
  case impersonal
  /// «min», «mit».
  case mine
  /// What makes the person after it no subject: «fra», «hos».
  case preposition
  /// «hos» and the like, with which a thing stands with somebody else.
  case place
  /// Stands for a thing just named: «den», «nogen».
  case pronoun
  /// Marks where it does.
  case standIn
  /// May follow such a word where it stands for a thing: «mere», «derhjemme».
  case afterPronoun
  /// Makes a clause of its own out of a person: «det er», «det har».
  case echo
  /// What comes after it is told as a reason, and not denied: «på grund af».
  case because
  /// What can be done; with «ikke» before it, what is hindered: «kan».
  case able
  /// Puts an age off: «fylder», «bliver».
  case turning
  /// The age is reached today.
  case today
  /// Under, over: limits of numbers.
  case below, above
  /// Download and upload.
  case download, upload
  /// A thing that is somewhere else: set where it belongs to, or stands with, another person.
  case elsewhere
  /// Lives under the same roof as the person named.
  case sharedHome
  /// Asks to be exempted.
  case plea
  /// The matter itself: «Digital Post».
  case subject
  /// Asks for something else than a decision: how, when, by whom.
  case inquiry
  /// Something else that one may be exempted from, or come for: «licens», «hjemmehjælp».
  case otherMatter
  /// Wants something that may be anything else: «vil gerne», «har brug for».
  case request
  /// Asks about the rules in general: «er det en grund».
  case general
}
