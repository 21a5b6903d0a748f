import Eligibility

/// Joins circumstances with what they hinder: a diagnosis counts only if it does.
///
/// What is hindered is laid to the circumstances of the same sentence, else to those of the nearest
/// one before, else to those of the next.
struct HindranceReader {
  let language: FactLanguage
  let clauses: [Clause]
  let asked: FactKey?

  private struct Place {
    let sentence: Int
    let link: CauseLink
    let isDenied: Bool
  }

  /// Adds the facts that follow, and what is left open.
  func read(_ story: inout Story) {
    let causes = clauses.flatMap { clause in
      language.causes.flatMap { link in
        clause.found.filter { $0.tag == link.tag }.map {
          Place(sentence: clause.sentence, link: link, isDenied: $0.isDenied)
        }
      }
    }
    var settled: Set<FactKey> = []
    for cause in causes where cause.isDenied { story.facts[cause.link.fact] = .bool(false) }
    for cause in causes where !cause.isDenied { story.facts[cause.link.fact] = nil }
    for clause in clauses {
      guard let effect = clause.found.first(where: { $0.tag == language.effect }) else { continue }
      let meant = nearest(causes.filter { !$0.isDenied }, to: clause.sentence)
      for cause in meant {
        story.facts[cause.link.fact] = .bool(!effect.isDenied)
        settled.insert(cause.link.fact)
      }
      if meant.isEmpty, !effect.isDenied { leaveUnexplained(&story) }
    }
    for cause in causes where !cause.isDenied && !settled.contains(cause.link.fact) {
      story.ask(cause.link.fact)
      story.remark(cause.link.remark)
    }
  }

  /// What hinders was told before, where it was just asked for.
  private func leaveUnexplained(_ story: inout Story) {
    if let asked, language.causes.contains(where: { $0.fact == asked }) {
      story.facts[asked] = .bool(true)
    } else {
      story.isHindered = true
      story.ask(language.unexplained.ask)
      story.remark(language.unexplained.remark)
    }
  }

  private func nearest(_ causes: [Place], to sentence: Int) -> [Place] {
    let before = causes.map(\.sentence).filter { $0 <= sentence }.max()
    guard let place = before ?? causes.map(\.sentence).min() else { return [] }
    return causes.filter { $0.sentence == place }
  }
}
