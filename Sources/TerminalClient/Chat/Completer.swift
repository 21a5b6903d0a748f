import Foundation
import JSONCoding
import WireProtocol

/// Completes what is being written: commands at the beginning of a line, and the names and numbers
/// of projects anywhere.
struct Completer: Sendable {
  /// What a text can be completed to.
  struct Completion: Equatable, Sendable {
    /// How many characters before the cursor it replaces.
    let replaced: Int
    /// The candidates, in order; never empty.
    let candidates: [String]

    /// What all candidates begin with.
    var common: String {
      candidates.dropFirst().reduce(candidates.first ?? "") { $0.commonPrefix(with: $1) }
    }
  }

  private static let longestName = 5

  private let names: [String]

  /// - Parameter projects: What the daemon lists, `{"projects": […]}`.
  init(projects: JSONValue?) {
    var names: [String] = []
    for project in projects?["projects"]?.array ?? [] {
      let title = project["title"]?.string ?? ""
      // «DUBU – digitalisering af …» is called DUBU.
      let short = title.split(separator: " – ").first.map(String.init)
      names += [project["id"]?.string, short].compactMap(\.self)
    }
    self.names = names.filter { !$0.isEmpty }
  }

  /// Completes what stands before the cursor; `nil` where nothing begins like it.
  func completion(of head: String) -> Completion? {
    if head.hasPrefix("/") {
      return completion(of: head, among: Command.allCases.map(\.rawValue))
    }
    // The longest run of words that a name begins with: «digitalt b» before «b».
    let words = head.split(separator: " ", omittingEmptySubsequences: false)
    for count in (1...Self.longestName).reversed() where count <= words.count {
      let fragment = words.suffix(count).joined(separator: " ")
      guard !fragment.isEmpty, !fragment.hasPrefix(" ") else { continue }
      if let found = completion(of: fragment, among: names) { return found }
    }
    return nil
  }

  private func completion(of fragment: String, among names: [String]) -> Completion? {
    let wanted = fragment.lowercased()
    let candidates = names.filter { $0.lowercased().hasPrefix(wanted) }
    return candidates.isEmpty
      ? nil : Completion(replaced: fragment.count, candidates: candidates)
  }
}
