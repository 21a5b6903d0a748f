import Concurrency
import Foundation

/// Tells what somebody wants who writes a text.
///
///     let matcher = IntentMatcher(catalogue)
///     matcher.match("hvem leder DUBU?").first?.name   // "project.leader"
///     matcher.match("blåbærgrød").isEmpty             // true: nothing fits
///
/// A template that fits the whole text decides; where none does, a linear model over pieces of
/// words and their stems. Immutable: one matcher may serve many threads.
public struct IntentMatcher: Sendable {
  private let templates: TemplateSet
  private let model: IntentModel
  private let names: [String]
  private let slots: [Set<String>]

  // As many as somebody can be asked back about.
  private static let most = 5
  /// Under this no intent fits.
  private static let leastFit: Float = 0.5

  /// Learns from a catalogue.
  ///
  /// - Parameter catalogue: Loaded without faults.
  public init(_ catalogue: IntentCatalogue) { self.init(catalogue, trained: nil) }

  /// Takes what was learned from a catalogue before, or learns it.
  ///
  /// - Parameters:
  ///   - catalogue: Loaded without faults.
  ///   - trained: What was learned from the same catalogue, if it was.
  package init(_ catalogue: IntentCatalogue, trained: TrainedIntents?) {
    names = catalogue.intents.map(\.name)
    slots = catalogue.intents.map { Set($0.slots) }
    let numbers = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    (model, templates) = Parallel.both(
      {
        let count = catalogue.intents.count
        if let known = trained?.model, known.intents == count { return known }
        return IntentModel(Self.texts(of: catalogue, numbers), intents: count)
      },
      { catalogue.templates.correcting(to: Vocabulary(catalogue)) })
  }

  /// What it has learned.
  package var trained: TrainedIntents { TrainedIntents(model) }

  /// What the model learns from.
  private static func texts(
    of catalogue: IntentCatalogue, _ numbers: [String: Int]
  ) -> [IntentModel.Text] {
    let texts = TrainingTexts(catalogue).texts
    let spans = Parallel.spans(of: texts.count, atMost: 16)
    return Parallel.map(spans.count) { span in
      texts[spans[span]].map { text in
        IntentModel.Text(
          features: IntentFeatures(
            catalogue.templates.read(text.text, correcting: false),
            lists: catalogue.templates.finder.names),
          intent: text.intent.flatMap { numbers[$0] })
      }
    }.flatMap(\.self)
  }

  /// Finds the intents that a text may have been written with.
  ///
  /// - Parameters:
  ///   - text: What somebody wrote, normalised or not; of a very long text only the beginning counts.
  ///   - mentions: What is known to be named in it; lists given at load are searched anyway.
  /// - Returns: The likeliest intents, the best first; none where nothing fits.
  public func match(_ text: String, mentions: [SlotMention] = []) -> [IntentMatch] {
    let reading = templates.read(text, given: mentions)
    guard !reading.words.isEmpty else { return [] }
    let result = model.result(for: IntentFeatures(reading, lists: templates.finder.names))
    var matches: [IntentMatch] = []
    for found in templates.matches(reading) {
      guard !matches.contains(where: { $0.name == found.origin.intent }) else { continue }
      let confidence = max(0.5, 1 - 0.05 * Double(found.corrections) - 0.05 * Double(matches.count))
      matches.append(
        IntentMatch(
          name: found.origin.intent, confidence: confidence, slots: found.slots,
          isTemplate: true, gap: 0))
    }
    if matches.isEmpty, result.fit < Self.leastFit { return [] }
    appendModelled(result, reading, to: &matches)
    for index in matches.indices {
      let next = index + 1 < matches.count ? matches[index + 1].confidence : 0
      matches[index].gap = matches[index].confidence - next
    }
    return Array(matches.prefix(Self.most))
  }

  /// Adds what the model finds to what templates found.
  private func appendModelled(
    _ result: IntentModel.Result, _ reading: TemplateSet.Reading, to matches: inout [IntentMatch]
  ) {
    let order = result.scores.indices.sorted { result.scores[$0] > result.scores[$1] }
    guard let first = order.first else { return }
    let second = order.dropFirst().first
    let limit = matches.last?.confidence ?? 1
    for number in order.prefix(Self.most) where matches.count < Self.most {
      guard !matches.contains(where: { $0.name == names[number] }) else { continue }
      let rival = number == first ? second.map { result.scores[$0] } ?? -1 : result.scores[first]
      let confidence = Double(result.fit * Self.preference(result.scores[number] - rival))
      matches.append(
        IntentMatch(
          name: names[number], confidence: min(confidence, limit),
          slots: filled(number, reading), isTemplate: false, gap: 0))
    }
  }

  /// How sure one intent is beside its strongest rival: ½ where both are equal. The number of
  /// intents does not enter.
  private static func preference(_ margin: Float) -> Float { 1 / (1 + exp(-3 * margin)) }

  /// What the text names of an intent's slots.
  private func filled(_ number: Int, _ reading: TemplateSet.Reading) -> [IntentMatch.Slot] {
    var filled: [IntentMatch.Slot] = []
    var ends: [Int: Int] = [:]
    // In reading order, the longest first: what begins inside another of its list adds nothing.
    for mention in reading.mentions {
      let list = templates.finder.names[mention.list]
      guard slots[number].contains(list), mention.words.lowerBound >= ends[mention.list, default: 0]
      else { continue }
      ends[mention.list] = mention.words.upperBound
      filled.append(templates.slot(named: list, mention, in: reading))
    }
    return filled
  }
}
