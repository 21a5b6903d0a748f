import Concurrency
import DanishText
import DataFiles
import Knowledge

/// Finds records of one subject that say the same.
///
/// Two statements are near-duplicates when they share most of their words' stems, have the same
/// figures and open with the same word. Of two that differ in a figure each is a fact of its own; and
/// a statement that tells the same in another order, what is asked for first, is how one record
/// answers for the owner of a project and another for its leader.
struct SimilarStatements {
  /// The share of stems in common, of all that either has, from which two statements are the same.
  static let threshold = 0.8

  /// A statement as it is compared.
  struct Fingerprint: Equatable, Sendable {
    let stems: Set<[UInt8]>
    let figures: [[UInt8]]
    let opening: [UInt8]

    init(_ statement: String, _ analyzer: TextAnalyzer) {
      let words = analyzer.analyze(statement).words
      // Words of one or two letters are «at», «og» and the like.
      let telling = words.filter { $0.kind != .word || $0.folded.count > 2 }.map(\.stem)
      stems = Set(telling)
      opening = telling.first ?? []
      figures = words.filter { $0.folded.contains { (48...57).contains($0) } }.map(\.folded)
        .sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// Whether two statements say the same.
    func isSame(as other: Fingerprint) -> Bool {
      figures == other.figures && opening == other.opening && likeness(to: other) >= threshold
    }

    /// The share of stems in common.
    func likeness(to other: Fingerprint) -> Double {
      let shared = stems.intersection(other.stems).count
      let all = stems.count + other.stems.count - shared
      return all == 0 ? 1 : Double(shared) / Double(all)
    }
  }

  func check(_ records: [Record], _ faults: inout FaultLog) {
    let analyzer = TextAnalyzer()
    let groups = Dictionary(grouping: records, by: \.subject).values.filter { $0.count > 1 }
    let fingerprints = Parallel.map(groups.count) { group in
      groups[group].map { Fingerprint($0.statement, analyzer) }
    }
    for (group, prints) in zip(groups, fingerprints) {
      for (index, record) in group.enumerated() {
        for earlier in 0..<index where prints[index].isSame(as: prints[earlier]) {
          faults.add(
            DataFault(
              .duplicate, file: record.file, at: record.position,
              "\"\(record.id)\" says what \"\(group[earlier].id)\" says of the same subject; join them"
            ))
        }
      }
    }
  }
}
