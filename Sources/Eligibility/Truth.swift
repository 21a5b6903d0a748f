/// Yes, no or not known (Kleene's strong three-valued logic).
public enum Truth: String, CaseIterable, Sendable {
  /// It holds.
  case yes
  /// It does not hold.
  case no
  /// What is known does not tell.
  case unknown

  /// `true`, `false` or `nil`.
  public var bool: Bool? {
    switch self {
    case .yes: true
    case .no: false
    case .unknown: nil
    }
  }
}

/// Which truths something can have; the truth itself where only one is left.
///
/// One evaluation serves three questions: what holds now (every fact known or not, one truth each),
/// what could still come to hold (facts left open), and whether a rule can ever hold at all.
struct Possibility: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let yes = Possibility(rawValue: 1)
  static let unknown = Possibility(rawValue: 2)
  static let no = Possibility(rawValue: 4)
  static let open: Possibility = [.yes, .unknown, .no]

  /// Whether it can turn out in more than one way.
  var isOpen: Bool { self != .yes && self != .no && self != .unknown }

  /// The one truth left; «not known» while it is open.
  var truth: Truth {
    switch self {
    case .yes: .yes
    case .no: .no
    default: .unknown
    }
  }

  var negated: Possibility {
    Possibility(rawValue: (rawValue & 2) | (rawValue & 1) << 2 | (rawValue & 4) >> 2)
  }

  /// `true` where the operand is known to hold, otherwise `false`.
  var asCertainty: Possibility {
    var result: Possibility = []
    if contains(.yes) { result.insert(.yes) }
    if !isDisjoint(with: [.no, .unknown]) { result.insert(.no) }
    return result
  }
}
