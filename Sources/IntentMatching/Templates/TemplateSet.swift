import DanishText
import DataFiles
import JSONCoding

/// All templates of a catalogue, ready to read texts.
struct TemplateSet: Sendable {
  /// Where a template came from.
  struct Origin: Sendable {
    var intent: String
    var file: String
    var position: TextPosition
  }

  /// A template that a text fits, and what fills its slots.
  struct Match {
    var origin: Origin
    var corrections: Int
    var literals: Int
    var slots: [IntentMatch.Slot]
  }

  /// What a text looks like to templates and model.
  struct Reading {
    var words: [TextReader.Word]
    var mentions: [SlotFinder.Found]
  }

  let finder: SlotFinder
  private var reader: TextReader
  private let automaton: TemplateAutomaton
  private let origins: [Origin]
  private let skipped: Set<[UInt8]>

  // No template is nearly as long.
  private static let mostWords = 40

  /// Prepares templates for reading.
  ///
  /// - Parameters:
  ///   - sentences: Templates and examples.
  ///   - rules: What the templates share.
  ///   - slotValues: What the lists hold.
  ///   - faults: Where templates that allow too much are noted.
  init(
    _ sentences: [IntentSentences], rules: TemplateRules, slotValues: [String: [SlotValue]],
    _ faults: inout FaultLog
  ) {
    let plain = TextReader()
    let finder = SlotFinder(slotValues, reader: plain)
    self.finder = finder
    reader = plain
    let skipped = Set(rules.skipped.flatMap { plain.words(of: $0).map(\.stem) })
    self.skipped = skipped
    var builder = TemplateAutomatonBuilder(
      rules: rules.nodes, reader: plain, skipping: skipped, listNumber: finder.number)
    var origins: [Origin] = []
    for file in sentences {
      for template in file.templates {
        do {
          try builder.add(template.node, number: origins.count)
        } catch {
          faults.add(
            DataFault(
              .invalidValue, file: file.file, at: template.position,
              "the template allows too many sentences; make two of it"))
        }
        origins.append(Origin(intent: file.intent, file: file.file, position: template.position))
      }
    }
    self.origins = origins
    automaton = builder.finish()
  }

  /// The same templates, read with misspelt words corrected.
  ///
  /// - Parameter vocabulary: The words that are spelt right.
  /// - Returns: Templates that know more spellings of the same words.
  func correcting(to vocabulary: Vocabulary) -> TemplateSet {
    var templates = self
    templates.reader = TextReader(vocabulary: vocabulary.counts)
    return templates
  }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - given: What is known of it already.
  ///   - correcting: Whether misspelt words are corrected, where it is known how; not those of
  ///     texts to learn from.
  /// - Returns: Its words and what they name.
  func read(_ text: String, given: [SlotMention] = [], correcting: Bool = true) -> Reading {
    let words = reader.words(of: text, correcting: correcting)
    return Reading(words: words, mentions: finder.mentions(in: words, given: given))
  }

  /// The templates that a text fits, the best first: those of which more words stand in the template
  /// itself.
  func matches(_ reading: Reading) -> [Match] {
    guard !origins.isEmpty else { return [] }
    // Words that change nothing are taken out, unless they are part of a mention.
    let covered = reading.mentions.reduce(into: Set<Int>()) { $0.formUnion($1.words) }
    let kept = reading.words.indices.filter {
      covered.contains($0) || !skipped.contains(reading.words[$0].stem)
    }
    guard !kept.isEmpty, kept.count <= Self.mostWords else { return [] }
    let stems = kept.map { automaton.stems[reading.words[$0].stem] }
    let corrections = kept.count { reading.words[$0].isCorrected }
    let places = Dictionary(zip(kept, kept.indices), uniquingKeysWith: { first, _ in first })
    var starting: [[TemplateAutomaton.Mention]] = Array(repeating: [], count: kept.count)
    for (number, mention) in reading.mentions.enumerated() {
      guard let start = places[mention.words.lowerBound] else { continue }
      starting[start].append(
        .init(end: start + mention.words.count, list: mention.list, number: number))
    }
    return automaton.readings(of: stems, mentions: starting)
      .sorted { $0.literals > $1.literals }
      .map { found in
        Match(
          origin: origins[found.template], corrections: corrections, literals: found.literals,
          slots: found.captures.map { slot, mention in
            self.slot(named: slot.name, reading.mentions[mention], in: reading)
          })
      }
  }

  /// A mention as the value of a slot.
  func slot(
    named name: String, _ mention: SlotFinder.Found, in reading: Reading
  ) -> IntentMatch.Slot {
    let words = reading.words[mention.words]
    let start = words.first?.range.lowerBound ?? 0
    return IntentMatch.Slot(
      name: name, values: mention.values, range: start..<(words.last?.range.upperBound ?? start),
      text: words.map(\.text).joined(separator: " "))
  }
}
