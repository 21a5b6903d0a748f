import Foundation

/// Cuts a text into lines and pages, whatever ends them.
enum LineReader {
  /// A line, or the end of a page.
  enum Piece: Equatable {
    case line(String)
    case pageBreak
  }

  /// The lines of a text and its form feeds.
  ///
  /// Lines come in Unicode's normal form C; soft hyphens and characters without width go, other
  /// control characters are spaces.
  static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var line = String.UnicodeScalarView()
    func flush() {
      pieces.append(.line(String(line).precomposedStringWithCanonicalMapping))
      line = String.UnicodeScalarView()
    }
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": flush()
      case "\u{0C}":
        flush()
        pieces.append(.pageBreak)
      case "\u{AD}", "\u{200B}", "\u{FEFF}": break
      case "\u{0}"..<" ", "\u{7F}"..<"\u{A1}": line.append(" ")
      default: line.append(scalar)
      }
      previous = scalar
    }
    if !line.isEmpty { flush() }
    return pieces
  }
}
