/// Whether a chat is in colour.
///
/// `NO_COLOR` (no-color.org) and a terminal that knows no colours are honoured.
struct ChatStyle: Equatable, Sendable {
  /// Whether there are colours.
  let isColoured: Bool

  init(isColoured: Bool) { self.isColoured = isColoured }

  init(environment: [String: String]) {
    let refused = !(environment["NO_COLOR"] ?? "").isEmpty
    let terminal = environment["TERM"] ?? ""
    isColoured = !refused && !terminal.isEmpty && terminal != "dumb"
  }

  /// What is asked with.
  func prompt(_ text: String) -> String { sequence("1;36", text) }
  /// What stands apart: sources, suggestions, the status.
  func quiet(_ text: String) -> String { sequence("2", text) }
  /// What went wrong.
  func warning(_ text: String) -> String { sequence("33", text) }

  // ECMA-48 §8.3.117: select graphic rendition.
  private func sequence(_ code: String, _ text: String) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
