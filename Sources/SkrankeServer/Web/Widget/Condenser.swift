/// Takes out of a source what only its readers need: comments and white space.
///
/// It knows no grammar, so that sources follow a few rules: a comment stands on lines of its own,
/// one line each; statements end in `;`; neither regular expressions nor templates within
/// templates hold spaces or quotes.
///
///     Condenser.script("// Adds.\nconst f = (a, b) => {\n  return a + b;\n};")
///     // const f=(a,b)=>{return a+b};
///     Condenser.style("p, ul {\n  margin: 0 auto;\n}")   // p,ul{margin:0 auto}
enum Condenser {
  /// Condenses JavaScript.
  static func script(_ source: String) -> String {
    let bytes = Array(lines(of: source).joined(separator: "\n").utf8)
    var output: [UInt8] = []
    var quote: UInt8?
    for (index, byte) in bytes.enumerated() {
      if let open = quote {
        if byte == open { quote = nil }
      } else if quotes.contains(byte) {
        quote = byte
      } else if isNeedless(byte, after: output.last, before: bytes.dropFirst(index + 1)) {
        continue
      }
      output.append(byte)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Condenses CSS.
  static func style(_ source: String) -> String {
    var text = lines(of: source).joined(separator: " ")
    for mark in ["{", "}", ";", ","] {
      text = text.replacing(" " + mark, with: mark).replacing(mark + " ", with: mark)
    }
    return text.replacing(": ", with: ":").replacing(";}", with: "}")
  }

  private static let quotes = Array("\"'`".utf8)
  /// After these a statement goes on, whatever begins the next line.
  private static let openers = Array("{([,;:?=>&|+".utf8)
  /// Before these it goes on, whatever ended the line.
  private static let closers = Array("})].?:&|=,+".utf8)

  private static func lines(of source: String) -> [Substring] {
    source.split(separator: "\n").map { line in
      line.drop { $0 == " " }
    }.filter { !$0.isEmpty && !$0.hasPrefix("//") && !$0.hasPrefix("/**") }
  }

  private static func isNeedless(
    _ byte: UInt8, after last: UInt8?, before rest: ArraySlice<UInt8>
  ) -> Bool {
    switch byte {
    case UInt8(ascii: " "):
      !isWord(last) || !isWord(rest.first)
    case UInt8(ascii: "\n"):
      last.map(openers.contains) ?? true || rest.first.map(closers.contains) ?? true
    case UInt8(ascii: ";"):
      rest.first { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: " ") } == UInt8(ascii: "}")
    default: false
    }
  }

  /// Whether a byte is part of a name or number; two of those must stay apart.
  private static func isWord(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"),
      UInt8(ascii: "#"), 0x80...0xFF:
      true
    default: false
    }
  }
}
